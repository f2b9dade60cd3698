package dev.marketplace.kit.text;

import dev.marketplace.kit.page.Language;
import java.util.Locale;

/** The plural categories of Unicode CLDR for whole numbers, as far as our languages use them. */
enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html */
    static Plural of(Language language, long count) {
        return language == Language.AR ? ofArabic(count) : count == 1 ? ONE : OTHER;
    }

    /** What a key of a bundle ends in. */
    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private static Plural ofArabic(long count) {
        if (count <= 2) {
            return count == 0 ? ZERO : count == 1 ? ONE : count == 2 ? TWO : OTHER;
        }
        long hundreds = count % 100;
        return hundreds >= 3 && hundreds <= 10 ? FEW : hundreds >= 11 ? MANY : OTHER;
    }
}
