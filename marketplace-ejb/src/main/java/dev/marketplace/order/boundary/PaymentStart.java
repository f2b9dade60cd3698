package dev.marketplace.order.boundary;

import java.time.Instant;

/**
 * Where to pay.
 *
 * @param checkoutId {@code chk_…}
 * @param redirectUrl the provider's hosted page
 */
public record PaymentStart(String checkoutId, String redirectUrl, Instant expiresAt) {}
