package dev.marketplace.identity;

import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** Whoever asks is signed in, but for another portal. */
public final class WrongPortal extends Problem {

    private static final long serialVersionUID = 1L;

    public WrongPortal(Audience needed) {
        super("You are signed in to another portal. Please sign in here.", Map.of("portal", needed.word()));
    }

    @Override
    public String code() {
        return "identity.wrong-portal";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.FORBIDDEN;
    }
}
