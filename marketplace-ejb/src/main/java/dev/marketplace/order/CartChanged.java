package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** Something changed the cart or its checkout at the same moment. */
public final class CartChanged extends Problem {

    private static final long serialVersionUID = 1L;

    public CartChanged() {
        super("Your cart was changed just now. Please look at it again.");
    }

    @Override
    public String code() {
        return "order.cart-changed";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
