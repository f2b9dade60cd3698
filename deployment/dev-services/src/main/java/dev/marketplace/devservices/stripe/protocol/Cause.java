package dev.marketplace.devservices.stripe.protocol;

/**
 * Which request led to a change.
 *
 * @param requestId {@code req_...}; null when no API request did, e.g. on the hosted page
 * @param idempotencyKey null when none was sent
 */
public record Cause(String requestId, String idempotencyKey) {

    /** A shopper on the hosted page, or time. */
    public static final Cause NO_REQUEST = new Cause(null, null);
}
