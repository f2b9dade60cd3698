/** The bar on top of every page. */
package dev.marketplace.web.header;
