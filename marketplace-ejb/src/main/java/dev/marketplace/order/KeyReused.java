package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** An idempotency key came again with another request. */
public final class KeyReused extends Problem {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("This Idempotency-Key was used for another request.");
    }

    @Override
    public String code() {
        return "order.idempotency-key-reused";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNPROCESSABLE;
    }
}
