package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The account at the provider signs in to another account here. */
public final class LinkTaken extends Problem {

    private static final long serialVersionUID = 1L;

    public LinkTaken() {
        super("This Google account is linked to another account here.");
    }

    @Override
    public String code() {
        return "identity.link-taken";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
