package dev.marketplace.shared;

/** The one who asks is known and may not do this. */
public final class NotAllowed extends Problem {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("This account may not do that.");
    }

    @Override
    public String code() {
        return "shared.not-allowed";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.FORBIDDEN;
    }
}
