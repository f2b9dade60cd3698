/** From the cart to the payment and back. */
package dev.marketplace.web.checkout;
