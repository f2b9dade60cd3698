package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** A report of the payment provider that does not come from it, or not just now. */
public final class BadSignature extends Problem {

    private static final long serialVersionUID = 1L;

    public BadSignature() {
        super("The signature does not fit.");
    }

    @Override
    public String code() {
        return "order.bad-signature";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
