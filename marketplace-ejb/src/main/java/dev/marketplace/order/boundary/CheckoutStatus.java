package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * How far a checkout is.
 *
 * @param state open, checking (the provider does not answer just now: look again), paid (its orders are being made), fulfilled, expired, refund-due (paid, but sold out meanwhile) or review
 *     (paid, and people look at it)
 * @param groupNumber the order group's number, once the orders exist
 * @param orderIds once they exist
 * @param paymentUrl while it can still be paid
 */
public record CheckoutStatus(
        String checkoutId,
        String state,
        Optional<String> groupNumber,
        List<String> orderIds,
        Optional<Money> total,
        Optional<String> paymentUrl) {}
