package dev.marketplace.external.payment;

/** A report that does not come from the provider, was changed, or is too old or from the future. */
public final class ForgedPaymentEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message why, without the body */
    public ForgedPaymentEvent(String message) {
        super(message);
    }
}
