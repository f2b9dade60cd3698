package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** An address alone proves nothing: whoever has an account links it herself. */
public final class AccountNotLinked extends Problem {

    private static final long serialVersionUID = 1L;

    public AccountNotLinked() {
        super(
                "There is an account with this address already. Please sign in with your password, then link Google in your"
                        + " profile.");
    }

    @Override
    public String code() {
        return "identity.account-not-linked";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
