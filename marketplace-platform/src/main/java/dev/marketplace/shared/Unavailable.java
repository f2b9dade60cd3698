package dev.marketplace.shared;

import java.time.Duration;
import java.util.Map;

/** Something this needs does not answer just now; trying again later may work. */
public final class Unavailable extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param retryAfter whole seconds from one up */
    public Unavailable(String message, Duration retryAfter) {
        super(message, Map.of("retryAfterSeconds", Math.max(1, retryAfter.toSeconds())));
    }

    @Override
    public String code() {
        return "shared.unavailable";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNAVAILABLE;
    }
}
