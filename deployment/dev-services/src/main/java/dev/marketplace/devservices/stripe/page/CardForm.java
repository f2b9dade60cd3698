package dev.marketplace.devservices.stripe.page;

import dev.marketplace.devservices.stripe.payment.Card;
import dev.marketplace.devservices.stripe.payment.TestCard;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was entered on the hosted page.
 *
 * @param errors a message for each field that is wrong, by its name
 */
public record CardForm(String number, String expiry, String email, Map<String, String> errors, Optional<Card> card) {

    private static final Pattern EXPIRY = Pattern.compile("(0?[1-9]|1[0-2])\\s*/?\\s*(\\d{2}|20\\d{2})");

    /** As the page first shows it: with the number of a card that pays. */
    static CardForm fresh(String email) {
        return new CardForm(TestCard.VISA.printedNumber(), "", email, Map.of(), Optional.empty());
    }

    static CardForm read(String number, String expiry, String code, String email, Clock clock) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<TestCard> kind = kind(number, errors);
        Optional<YearMonth> until = until(expiry, clock, errors);
        int codeLength = kind.map(TestCard::securityCodeLength).orElse(3);
        if (!code.strip().matches("\\d{" + codeLength + "}")) {
            errors.put("cvc", "Enter the " + codeLength + " digits of the security code.");
        }
        if (!email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            errors.put("email", "Enter an e-mail address, like name@example.com.");
        }
        Optional<Card> card = errors.isEmpty()
                ? Optional.of(new Card(
                        kind.orElseThrow(),
                        until.orElseThrow().getMonthValue(),
                        until.orElseThrow().getYear(),
                        email.strip()))
                : Optional.empty();
        return new CardForm(number, expiry, email, errors, card);
    }

    /** What is wrong with a field, empty when nothing is. */
    public String error(String name) {
        return errors.getOrDefault(name, "");
    }

    private static Optional<TestCard> kind(String number, Map<String, String> errors) {
        String digits = number.replaceAll("[\\s-]", "");
        if (digits.isEmpty()) {
            errors.put("number", "Enter a card number.");
        } else if (!digits.matches("\\d+")) {
            errors.put("number", "A card number has only digits.");
        } else if (digits.length() < 13) {
            errors.put("number", "This card number is not complete.");
        } else if (digits.length() > 19 || !passesLuhn(digits)) {
            errors.put("number", "This card number is not valid. Check its digits.");
        } else if (TestCard.byNumber(digits).isEmpty()) {
            errors.put("number", "The sandbox takes only the test cards below. Never enter a real card here.");
        }
        return TestCard.byNumber(digits);
    }

    private static Optional<YearMonth> until(String expiry, Clock clock, Map<String, String> errors) {
        Matcher matcher = EXPIRY.matcher(expiry.strip());
        if (!matcher.matches()) {
            errors.put("expiry", "Enter month and year, like 12 / 34.");
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(2)) % 100 + 2000;
        YearMonth until = YearMonth.of(year, Integer.parseInt(matcher.group(1)));
        if (until.isBefore(YearMonth.now(clock.withZone(ZoneOffset.UTC)))) {
            errors.put("expiry", "This date is in the past. Enter one to come.");
        }
        return Optional.of(until);
    }

    /** The check digit of ISO/IEC 7812-1. */
    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
