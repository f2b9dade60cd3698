package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** Administrators decide about others, never about themselves. */
public final class NotOneself extends Problem {

    private static final long serialVersionUID = 1L;

    public NotOneself() {
        super("You cannot do that to your own account. Please ask another administrator.");
    }

    @Override
    public String code() {
        return "identity.not-oneself";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
