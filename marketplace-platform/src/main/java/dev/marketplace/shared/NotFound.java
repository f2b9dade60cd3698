package dev.marketplace.shared;

/** There is no such thing, or it is not the caller's: the two cannot be told apart from outside. */
public final class NotFound extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param what in words, e.g. {@code order} */
    public NotFound(String what) {
        super("There is no such " + what + ".");
    }

    @Override
    public String code() {
        return "shared.not-found";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.NOT_FOUND;
    }
}
