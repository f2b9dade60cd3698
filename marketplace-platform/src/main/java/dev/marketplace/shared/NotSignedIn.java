package dev.marketplace.shared;

/** Nobody is signed in, or no longer. */
public final class NotSignedIn extends Problem {

    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("Please sign in first.");
    }

    @Override
    public String code() {
        return "shared.not-signed-in";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNAUTHENTICATED;
    }
}
