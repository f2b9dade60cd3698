package dev.marketplace.demo.seed;

/** The demo's data could not be entered, or not all of it; the message says what to look at. */
public final class SeedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SeedFailure(String message) {
        super(message);
    }

    public SeedFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
