package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The code is not the one that was mailed. */
public final class WrongCode extends Problem {

    private static final long serialVersionUID = 1L;

    public WrongCode(int triesLeft) {
        super(
                triesLeft == 1
                        ? "That code is not right. You can try once more."
                        : "That code is not right. You can try " + triesLeft + " more times.",
                Map.of("triesLeft", triesLeft));
    }

    @Override
    public String code() {
        return "identity.wrong-code";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
