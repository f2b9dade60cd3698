package dev.marketplace.order.boundary;

/**
 * Pay for what is in the cart.
 *
 * @param choices with an address
 * @param idempotencyKey 1 to 255 characters: the same key gives the same answer
 */
public record StartCheckout(CheckoutChoices choices, String idempotencyKey) {}
