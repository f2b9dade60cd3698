package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The code is too old, or there never was one: the two cannot be told apart from outside. */
public final class CodeExpired extends Problem {

    private static final long serialVersionUID = 1L;

    public CodeExpired() {
        super("That code has expired. We can send you a new one.");
    }

    @Override
    public String code() {
        return "identity.code-expired";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
