package dev.marketplace.order.entity;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far a checkout is. */
public enum CheckoutState {
    /** It can be paid, or the provider has not yet said that it cannot. */
    OPEN,
    /** The provider says that it is paid; its orders are being made. */
    PAID,
    /** All its orders exist. */
    FULFILLED,
    /** Over without a payment; its stock is released. */
    EXPIRED,
    /** Paid, but the stock is gone: the buyer gets her money back. */
    REFUND_DUE,
    /** Paid, but not what it must be: people look. */
    REVIEW;

    /** A payment that is only seen after the end is paid all the same. */
    private static final Map<CheckoutState, Set<CheckoutState>> NEXT = Map.of(
            OPEN, Set.of(PAID, EXPIRED),
            EXPIRED, Set.of(PAID),
            PAID, Set.of(FULFILLED, REFUND_DUE, REVIEW),
            FULFILLED, Set.of(),
            REFUND_DUE, Set.of(),
            REVIEW, Set.of());

    public boolean canBecome(CheckoutState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether nothing follows by itself. */
    public boolean settled() {
        return NEXT.get(this).isEmpty();
    }

    /** As it is stored and shown, e.g. {@code refund-due}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no state has this word */
    public static CheckoutState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
