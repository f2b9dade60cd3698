package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The payment provider takes no payment of this kind, e.g. of so small an amount. */
public final class PaymentNotPossible extends Problem {

    private static final long serialVersionUID = 1L;

    public PaymentNotPossible() {
        super("Our payment provider cannot take this payment. Nothing was charged; your cart is as it was.");
    }

    @Override
    public String code() {
        return "order.payment-not-possible";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNPROCESSABLE;
    }
}
