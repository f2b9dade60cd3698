package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The provider is still working on a payment for this cart. */
public final class PaymentInProgress extends Problem {

    private static final long serialVersionUID = 1L;

    public PaymentInProgress() {
        super("Your payment is being processed. Please wait a moment.");
    }

    @Override
    public String code() {
        return "order.payment-in-progress";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
