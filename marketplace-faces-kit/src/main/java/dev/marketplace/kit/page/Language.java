package dev.marketplace.kit.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that pages are written in. English is the default and has no prefix in addresses. */
public enum Language {
    EN("English", "ltr", Locale.UK),
    DE("Deutsch", "ltr", Locale.GERMANY),
    AR("العربية", "rtl", Locale.forLanguageTag("ar-EG"));

    private final String ownName;
    private final String direction;
    private final Locale formats;

    Language(String ownName, String direction, Locale formats) {
        this.ownName = ownName;
        this.direction = direction;
        this.formats = formats;
    }

    /** The language that an address begins with; the default if it begins with none. */
    public static Language ofPath(String path) {
        return Stream.of(values())
                .filter(language -> language != EN && language.begins(path))
                .findFirst()
                .orElse(EN);
    }

    /** @param code as in {@code lang}; any case */
    public static Optional<Language> of(String code) {
        return Stream.of(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** As in the HTML attribute {@code lang}: {@code en}, {@code de}, {@code ar}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** As in the HTML attribute {@code dir}. */
    public String direction() {
        return direction;
    }

    /** The locale of words: names a bundle. */
    public Locale words() {
        return Locale.forLanguageTag(code());
    }

    /** The locale of numbers, money and dates. */
    public Locale formats() {
        return formats;
    }

    /** What addresses in this language begin with: empty, or a slash and the code. */
    public String prefix() {
        return this == EN ? "" : "/" + code();
    }

    /** The path without this language's prefix; always begins with a slash. */
    String strip(String path) {
        String rest = begins(path) ? path.substring(prefix().length()) : path;
        return rest.isEmpty() ? "/" : rest;
    }

    private boolean begins(String path) {
        return path.equals(prefix()) || path.startsWith(prefix() + "/");
    }
}
