package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** There is nothing in the cart to pay for. */
public final class CartEmpty extends Problem {

    private static final long serialVersionUID = 1L;

    public CartEmpty() {
        super("Your cart is empty.");
    }

    @Override
    public String code() {
        return "order.cart-empty";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
