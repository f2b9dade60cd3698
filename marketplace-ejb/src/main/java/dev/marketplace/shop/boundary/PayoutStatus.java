package dev.marketplace.shop.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a shop's payout account is.
 *
 * @param due what the seller still has to tell, in the provider's dotted words, e.g. {@code external_account}; may be
 *     empty though it is pending, while the provider looks at what she told
 * @param checkedAt when the provider was asked last; empty if there is no account
 */
public record PayoutStatus(State state, List<String> due, Optional<Instant> checkedAt) {

    /** How far. */
    public enum State {
        /** There is no account. */
        NOT_CONNECTED,
        /** There is one, and no money can go there yet. */
        PENDING,
        CONNECTED
    }
}
