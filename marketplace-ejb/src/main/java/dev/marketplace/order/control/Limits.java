package dev.marketplace.order.control;

/** The limits of this room. */
public final class Limits {

    /** Different variants in a cart; with one delivery line per shop the provider's limit of 100 lines holds. */
    public static final int CART_LINES = 50;

    /** Pieces of one variant. */
    public static final int PIECES_PER_LINE = 99;

    /** Characters of a stock keeping unit. */
    public static final int SKU_LENGTH = 64;

    /** Characters of an idempotency key. */
    public static final int KEY_LENGTH = 255;

    /** Characters of a search. */
    public static final int SEARCH_LENGTH = 100;

    /** Bytes of a report of the payment provider. */
    public static final int EVENT_BYTES = 1_000_000;

    /** How often a change is tried again when another one came first. */
    static final int ATTEMPTS = 20;

    /** What a job takes on in one run. */
    static final int JOB_BATCH = 200;

    private Limits() {}
}
