package dev.marketplace.container.door;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** What a room refuses; it is an application exception by inheritance only, as every room's problems are. */
public final class Refused extends Problem {

    public static final String CODE = "trial.refused";

    private static final long serialVersionUID = 1L;

    Refused() {
        super("The trial door refuses.");
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
