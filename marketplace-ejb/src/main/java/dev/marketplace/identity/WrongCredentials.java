package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** No account with this address and password in this portal: the words are the same whatever is wrong. */
public final class WrongCredentials extends Problem {

    private static final long serialVersionUID = 1L;

    public WrongCredentials() {
        super("E-mail address or password is not right.");
    }

    @Override
    public String code() {
        return "identity.wrong-credentials";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNAUTHENTICATED;
    }
}
