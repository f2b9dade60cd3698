package dev.marketplace.order.entity;

import dev.marketplace.shared.Money;
import java.time.Instant;

/**
 * A payment as the provider confirmed it.
 *
 * @param reference the provider's id of the payment, for refunds
 * @param received what the buyer was charged
 * @param seenAt when we learnt of it
 */
public record Payment(String reference, Money received, Instant seenAt) {}
