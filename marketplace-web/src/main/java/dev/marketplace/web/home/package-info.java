/** The home page. */
package dev.marketplace.web.home;
