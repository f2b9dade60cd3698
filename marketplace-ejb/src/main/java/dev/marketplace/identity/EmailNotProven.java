package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The provider does not vouch for an address: no account is made or linked from it. */
public final class EmailNotProven extends Problem {

    private static final long serialVersionUID = 1L;

    public EmailNotProven() {
        super(
                "Google has not confirmed your e-mail address. Please confirm it there, or register here with a password.");
    }

    @Override
    public String code() {
        return "identity.email-not-proven";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
