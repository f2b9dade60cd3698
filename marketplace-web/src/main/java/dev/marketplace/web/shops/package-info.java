/** All shops. */
package dev.marketplace.web.shops;
