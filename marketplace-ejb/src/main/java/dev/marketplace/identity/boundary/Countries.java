package dev.marketplace.identity.boundary;

import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1. */
final class Countries {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    /** @param code two capital letters; null is none */
    static boolean exists(String code) {
        return code != null && CODES.contains(code);
    }
}
