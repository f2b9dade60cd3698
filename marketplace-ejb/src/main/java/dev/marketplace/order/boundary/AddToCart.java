package dev.marketplace.order.boundary;

/**
 * A variant into the cart.
 *
 * @param quantity 1 to 99
 */
public record AddToCart(String sku, int quantity) {}
