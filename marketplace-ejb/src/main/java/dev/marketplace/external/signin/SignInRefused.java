package dev.marketplace.external.signin;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The provider does not vouch for anybody, or what it says cannot be trusted. */
public final class SignInRefused extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param cause why, for the log; null if the provider only said no */
    public SignInRefused(Throwable cause) {
        super("The sign-in was not confirmed. Please start it again.", Map.of(), cause);
    }

    @Override
    public String code() {
        return "signin.refused";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
