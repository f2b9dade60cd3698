package dev.marketplace.devservices.stripe.payment;

/** Why an issuer refuses a charge, in Stripe's words. */
public enum Decline {
    GENERIC("card_declined", "generic_decline", "Your card was declined."),
    INSUFFICIENT_FUNDS("card_declined", "insufficient_funds", "Your card has insufficient funds."),
    LOST("card_declined", "lost_card", "Your card was declined."),
    EXPIRED("expired_card", "expired_card", "Your card has expired."),
    WRONG_CODE("incorrect_cvc", "incorrect_cvc", "Your card's security code is incorrect."),
    PROCESSING_ERROR(
            "processing_error",
            "processing_error",
            "An error occurred while processing your card. Try again in a little bit.");

    private final String code;
    private final String declineCode;
    private final String message;

    Decline(String code, String declineCode, String message) {
        this.code = code;
        this.declineCode = declineCode;
        this.message = message;
    }

    public String code() {
        return code;
    }

    public String declineCode() {
        return declineCode;
    }

    /** For the buyer. */
    public String message() {
        return message;
    }
}
