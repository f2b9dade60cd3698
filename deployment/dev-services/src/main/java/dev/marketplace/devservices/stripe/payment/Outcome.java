package dev.marketplace.devservices.stripe.payment;

/** What came of an attempt to pay. */
public enum Outcome {
    PAID,
    DECLINED,
    /** The issuer wants the buyer to authenticate first. */
    CHALLENGED
}
