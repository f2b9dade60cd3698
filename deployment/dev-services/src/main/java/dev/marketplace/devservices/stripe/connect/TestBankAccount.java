package dev.marketplace.devservices.stripe.connect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Bank accounts that the onboarding page takes: those that Stripe publishes for tests. */
public enum TestBankAccount {
    AUSTRIA("at", "Austria", "AT611904300234573201"),
    FRANCE("fr", "France", "FR1420041010050500013M02606"),
    GERMANY("de", "Germany", "DE89370400440532013000"),
    IRELAND("ie", "Ireland", "IE29AIBK93115212345678"),
    ITALY("it", "Italy", "IT40S0542811101000000123456"),
    NETHERLANDS("nl", "Netherlands", "NL39RABO0300065264"),
    SPAIN("es", "Spain", "ES0700120345030000067890"),
    EMIRATES("ae", "United Arab Emirates", "AE070331234567890123456"),
    KINGDOM("gb", "United Kingdom", "GB82WEST12345698765432"),
    STATES("us", "United States", "000123456789");

    private final String country;
    private final String countryName;
    private final String number;

    TestBankAccount(String country, String countryName, String number) {
        this.country = country;
        this.countryName = countryName;
        this.number = number;
    }

    /** ISO 3166-1, two small letters. */
    public String country() {
        return country;
    }

    public String countryName() {
        return countryName;
    }

    /** IBAN, or the account number where there are none. */
    public String number() {
        return number;
    }

    public String lastDigits() {
        return number.substring(number.length() - 4);
    }

    static List<TestBankAccount> all() {
        return List.of(values());
    }

    static Optional<TestBankAccount> of(String country) {
        return Arrays.stream(values())
                .filter(one -> one.country.equals(country))
                .findFirst();
    }

    /** Spaces do not count. */
    boolean isNumber(String given) {
        return given.replaceAll("\\s", "").equalsIgnoreCase(number);
    }
}
