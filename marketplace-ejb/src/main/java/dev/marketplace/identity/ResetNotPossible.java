package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The token that allows a new password is not good: made up, used, or too old. */
public final class ResetNotPossible extends Problem {

    private static final long serialVersionUID = 1L;

    public ResetNotPossible() {
        super("This took too long, or the password was changed already. Please ask for a new code.");
    }

    @Override
    public String code() {
        return "identity.reset-not-possible";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
