package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The checkout that this idempotency key started is over. */
public final class CheckoutExpired extends Problem {

    private static final long serialVersionUID = 1L;

    public CheckoutExpired() {
        super("This checkout is over. Please start again from the cart.");
    }

    @Override
    public String code() {
        return "order.checkout-expired";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
