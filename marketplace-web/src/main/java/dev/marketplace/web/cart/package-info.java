/** The cart, and the step into it. */
package dev.marketplace.web.cart;
