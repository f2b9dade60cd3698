package dev.marketplace.devservices.stripe.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Stripe's test cards that the sandbox knows: by number on the hosted page, by token through the API. */
public enum TestCard {
    VISA("4242424242424242", "Paid", null, false, "pm_card_visa"),
    MASTERCARD("5555555555554444", "Paid", null, false, "pm_card_mastercard"),
    AMEX("378282246310005", "Paid", null, false, "pm_card_amex"),
    DECLINED(
            "4000000000000002",
            "Declined",
            Decline.GENERIC,
            false,
            "pm_card_chargeDeclined",
            "pm_card_visa_chargeDeclined"),
    INSUFFICIENT_FUNDS(
            "4000000000009995",
            "Declined, not enough money",
            Decline.INSUFFICIENT_FUNDS,
            false,
            "pm_card_chargeDeclinedInsufficientFunds",
            "pm_card_visa_chargeDeclinedInsufficientFunds"),
    LOST("4000000000009987", "Declined, card lost", Decline.LOST, false, "pm_card_visa_chargeDeclinedLostCard"),
    EXPIRED("4000000000000069", "Declined, card expired", Decline.EXPIRED, false, "pm_card_chargeDeclinedExpiredCard"),
    WRONG_CODE(
            "4000000000000127",
            "Declined, wrong security code",
            Decline.WRONG_CODE,
            false,
            "pm_card_chargeDeclinedIncorrectCvc"),
    PROCESSING_ERROR(
            "4000000000000119",
            "Declined, processing error",
            Decline.PROCESSING_ERROR,
            false,
            "pm_card_chargeDeclinedProcessingError"),
    AUTHENTICATION(
            "4000002500003155",
            "Bank asks to confirm",
            null,
            true,
            "pm_card_authenticationRequiredOnSetup",
            "pm_card_authenticationRequired"),
    AUTHENTICATION_ALWAYS(
            "4000002760003184",
            "Bank asks to confirm",
            null,
            true,
            "pm_card_threeDSecure2Required",
            "pm_card_threeDSecureRequired"),
    DISPUTED("4000000000000259", "Paid, no dispute follows yet", null, false, "pm_card_createDispute");

    private final String number;
    private final String effect;
    private final Decline decline;
    private final boolean challenged;
    private final List<String> tokens;

    TestCard(String number, String effect, Decline decline, boolean challenged, String... tokens) {
        this.number = number;
        this.effect = effect;
        this.decline = decline;
        this.challenged = challenged;
        this.tokens = List.of(tokens);
    }

    /** @param digits without blanks */
    public static Optional<TestCard> byNumber(String digits) {
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst();
    }

    /** @param token e.g. {@code pm_card_visa} */
    public static Optional<TestCard> byToken(String token) {
        return Arrays.stream(values())
                .filter(card -> card.tokens.contains(token))
                .findFirst();
    }

    /** The number in groups as it is printed on a card. */
    public String printedNumber() {
        return number.length() == 15
                ? number.replaceFirst("(.{4})(.{6})(.{5})", "$1 $2 $3")
                : number.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    /** What paying with it does, in a few words. */
    public String effect() {
        return effect;
    }

    /** Why the issuer refuses it, empty when it does not. */
    public Optional<Decline> decline() {
        return Optional.ofNullable(decline);
    }

    /** Whether the issuer wants the buyer to authenticate (3-D Secure). */
    public boolean isChallenged() {
        return challenged;
    }

    /** Visa, Mastercard or American Express, as Stripe writes it. */
    public String brand() {
        return switch (number.charAt(0)) {
            case '5' -> "mastercard";
            case '3' -> "amex";
            default -> "visa";
        };
    }

    public int securityCodeLength() {
        return this == AMEX ? 4 : 3;
    }
}
