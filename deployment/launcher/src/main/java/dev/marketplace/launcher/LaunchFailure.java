package dev.marketplace.launcher;

/** The product cannot be started or go on; the message says what is wrong and what to do, for a person. */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
