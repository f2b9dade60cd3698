package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.time.Duration;
import java.util.Map;

/** Too many wrong codes: none is accepted for this address for a while. */
public final class CodeLocked extends Problem {

    private static final long serialVersionUID = 1L;

    public CodeLocked(Duration retryAfter) {
        super(
                "Too many wrong codes. Please try again in " + Math.max(1, retryAfter.toMinutes()) + " minutes.",
                Map.of("retryAfterSeconds", Math.max(1, retryAfter.toSeconds())));
    }

    @Override
    public String code() {
        return "identity.code-locked";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.THROTTLED;
    }
}
