package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** A sign-in that nobody began in this browser, that took too long, or that was finished already. */
public final class SignInExpired extends Problem {

    private static final long serialVersionUID = 1L;

    public SignInExpired() {
        super("This sign-in took too long or was finished already. Please start it again.");
    }

    @Override
    public String code() {
        return "identity.sign-in-expired";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
