package dev.marketplace.shop.entity;

import java.time.Instant;
import java.util.List;

/**
 * Where a shop's money goes, as the payment provider said last.
 *
 * @param accountId the provider's, for ever the same
 * @param ready whether money can go there
 * @param due what the seller still has to tell the provider, in its words; may be empty
 * @param checkedAt when the provider was asked
 */
public record Payout(String accountId, boolean ready, List<String> due, Instant checkedAt) {

    public Payout {
        due = List.copyOf(due);
    }

    /** Whether the provider says another thing than before. */
    public boolean differsFrom(Payout before) {
        return ready != before.ready || !due.equals(before.due);
    }
}
