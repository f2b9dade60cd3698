/** The product page. */
package dev.marketplace.web.product;
