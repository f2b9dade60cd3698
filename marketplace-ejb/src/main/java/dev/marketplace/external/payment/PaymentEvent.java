package dev.marketplace.external.payment;

import java.time.Instant;
import java.util.Optional;

/**
 * A report of the provider that is genuine. It only says where to look: money goes by what the provider's object says when
 * it is read again.
 *
 * @param id the provider's: the same report comes with the same id
 * @param type the provider's word
 * @param sessionId the page that it is about, if it is about one
 * @param reference our reference of that page
 */
public record PaymentEvent(
        String id, String type, Kind kind, Instant createdAt, Optional<String> sessionId, Optional<String> reference) {

    /** What it is about. */
    public enum Kind {
        /** Somebody paid, or has done her part of it. */
        PAYMENT,
        /** A page is over without a payment. */
        EXPIRY,
        /** Nothing that we act on. */
        OTHER,
        /** It is of another version of the provider's interface than ours: an error to look into, not nothing to do. */
        UNREADABLE
    }
}
