package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The account may not sign in any more. */
public final class AccountBlocked extends Problem {

    private static final long serialVersionUID = 1L;

    public AccountBlocked(String reason) {
        super("This account is blocked: " + reason, Map.of("reason", reason));
    }

    @Override
    public String code() {
        return "identity.account-blocked";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.FORBIDDEN;
    }
}
