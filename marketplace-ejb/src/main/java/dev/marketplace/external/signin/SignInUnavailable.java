package dev.marketplace.external.signin;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The provider does not answer, not with what it should, or this installation has none. */
public final class SignInUnavailable extends Problem {

    private static final long serialVersionUID = 1L;

    private static final int RETRY_SECONDS = 5;

    public SignInUnavailable(Throwable cause) {
        super(
                "Signing in that way is not possible just now. Please try again, or sign in with your password.",
                Map.of("retryAfterSeconds", RETRY_SECONDS),
                cause);
    }

    @Override
    public String code() {
        return "signin.unavailable";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNAVAILABLE;
    }
}
