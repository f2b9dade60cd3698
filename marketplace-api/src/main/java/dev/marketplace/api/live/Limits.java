package dev.marketplace.api.live;

/** Limits of the live connections. */
final class Limits {

    /** Open pages of one account on one node; a browser with more tabs than that does without in some. */
    static final int PAGES_PER_ACCOUNT = 20;

    /** Bytes of what a client may send, which is nothing but its answers to pings. */
    static final int INCOMING_BYTES = 128;

    /** How long a page may be silent: three pings that it did not answer. */
    static final long SILENCE_MILLIS = 65_000;

    private Limits() {}
}
