package dev.marketplace.external.payment;

/** The provider gave no clear answer: whether it did anything is not known, and the same key finds out. */
public final class PaymentUnanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PaymentUnanswered(String message, Throwable cause) {
        super(message, cause);
    }
}
