package dev.marketplace.shared;

import java.time.Duration;
import java.util.Map;

/** Asked too often. */
public final class Throttled extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param retryAfter whole seconds from one up */
    public Throttled(String message, Duration retryAfter) {
        super(message, Map.of("retryAfterSeconds", Math.max(1, retryAfter.toSeconds())));
    }

    @Override
    public String code() {
        return "shared.throttled";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.THROTTLED;
    }
}
