package dev.marketplace.devservices.stripe.store;

/**
 * What the sandbox keeps, one map each. The keys of all that is listed rise with time, see {@link Transaction#newId}.
 */
public enum Shelf {
    SESSIONS,
    /** By the id of a session or PaymentIntent, what the API never shows of it. */
    DETAILS,
    /** The ids of sessions that may still expire, each with its time. */
    OPEN_SESSIONS,
    PAYMENT_INTENTS,
    PAYMENT_METHODS,
    CHARGES,
    ACCOUNTS,
    /** By the secret of their address. */
    ACCOUNT_LINKS,
    EVENTS,
    /** One per event: how its delivery stands. */
    DELIVERIES,
    /** The ids of events whose delivery is not finished. */
    PENDING_DELIVERIES,
    IDEMPOTENCY_KEYS,
    SETTINGS
}
