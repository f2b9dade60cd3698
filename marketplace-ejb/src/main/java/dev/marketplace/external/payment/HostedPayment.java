package dev.marketplace.external.payment;

import dev.marketplace.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What the provider says of one of its pages.
 *
 * @param id the provider's
 * @param reference ours, as given when it was opened; empty if it was not opened by us
 * @param url where to pay; only while it is open
 * @param paymentId the provider's id of the payment, once there is one
 * @param received what was really charged; present when paid
 */
public record HostedPayment(
        String id,
        Optional<String> reference,
        Status status,
        Optional<String> url,
        Instant expiresAt,
        Optional<String> paymentId,
        Optional<Money> received) {

    /** What can happen there. */
    public enum Status {
        /** The buyer can pay. */
        OPEN,
        /** The buyer has done her part; the money is not there yet. */
        PROCESSING,
        PAID,
        /** Nobody can pay any more, and nobody did. */
        EXPIRED
    }
}
