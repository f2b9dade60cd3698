package dev.marketplace.external.payment;

/** The provider clearly said no, and did nothing. */
public final class PaymentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the provider's word for the reason; never null */
    public PaymentRefused(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
