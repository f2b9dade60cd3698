package dev.marketplace.devservices.stripe.payment;

import dev.marketplace.devservices.stripe.protocol.ApiError;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How Stripe counts a currency, see <a href="https://docs.stripe.com/currencies">docs.stripe.com/currencies</a>. The
 * JDK counts some of them otherwise.
 *
 * @param code lower case, ISO 4217
 * @param decimals of an amount in Stripe's units: 0, 2 or 3
 * @param step amounts are multiples of it
 * @param minimum the least charge in Stripe's units
 */
public record Currency(String code, int decimals, int step, long minimum) {

    /** The greatest charge in Stripe's units. */
    public static final long MAXIMUM = 99_999_999;

    private static final Set<String> NO_DECIMALS = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf");
    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    /** Without decimals of their own, but counted in hundredths all the same. */
    private static final Set<String> WHOLE_HUNDREDS = Set.of("isk", "ugx");

    private static final Map<String, Long> MINIMA = Map.ofEntries(
            Map.entry("aed", 200L),
            Map.entry("bgn", 100L),
            Map.entry("czk", 1_500L),
            Map.entry("dkk", 250L),
            Map.entry("gbp", 30L),
            Map.entry("hkd", 400L),
            Map.entry("huf", 17_500L),
            Map.entry("jpy", 50L),
            Map.entry("mxn", 1_000L),
            Map.entry("myr", 200L),
            Map.entry("nok", 300L),
            Map.entry("pln", 200L),
            Map.entry("ron", 200L),
            Map.entry("sek", 300L),
            Map.entry("thb", 1_000L));

    /**
     * @param param the parameter that names it, for the message
     * @throws ApiError when there is no such currency
     */
    public static Currency of(String code, String param) {
        String lower = code.toLowerCase(Locale.ROOT);
        try {
            java.util.Currency.getInstance(lower.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid(null, param, "Invalid currency: " + lower + ".");
        }
        if (NO_DECIMALS.contains(lower)) {
            return new Currency(lower, 0, 1, MINIMA.getOrDefault(lower, 1L));
        }
        if (THREE_DECIMALS.contains(lower)) {
            return new Currency(lower, 3, 10, 500);
        }
        return new Currency(lower, 2, WHOLE_HUNDREDS.contains(lower) ? 100 : 1, MINIMA.getOrDefault(lower, 50L));
    }

    /** @throws ApiError when nobody can be charged this amount */
    public void check(long amount, String param) {
        if (amount < minimum) {
            throw ApiError.invalid(
                    "amount_too_small",
                    param,
                    "Amount must be at least " + text(minimum, Locale.US) + " " + code + ".");
        }
        if (amount > MAXIMUM) {
            throw ApiError.invalid(
                    "amount_too_large",
                    param,
                    "Amount must be no more than " + text(MAXIMUM, Locale.US) + " " + code + ".");
        }
        if (amount % step != 0) {
            throw ApiError.invalid(
                    "parameter_invalid_integer", param, "Amounts in " + code + " must be multiples of " + step + ".");
        }
    }

    /** The amount as a reader of this locale writes it, with the currency's sign. */
    public String text(long amount, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(java.util.Currency.getInstance(code.toUpperCase(Locale.ROOT)));
        int shown = step == 100 ? 0 : decimals;
        format.setMinimumFractionDigits(shown);
        format.setMaximumFractionDigits(shown);
        return format.format(BigDecimal.valueOf(amount, decimals));
    }
}
