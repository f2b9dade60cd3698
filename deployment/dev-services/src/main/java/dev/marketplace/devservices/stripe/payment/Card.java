package dev.marketplace.devservices.stripe.payment;

/**
 * A card as someone entered it.
 *
 * @param expiryYear four digits
 * @param email of the payer, null when unknown
 */
public record Card(TestCard kind, int expiryMonth, int expiryYear, String email) {}
