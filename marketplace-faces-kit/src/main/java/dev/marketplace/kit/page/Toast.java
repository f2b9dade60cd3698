package dev.marketplace.kit.page;

/**
 * A short message about what has just happened.
 *
 * @param kind what it means
 * @param text in the reader's language
 * @param link where it leads, from the root of the site; empty if nowhere
 * @param linkText what the link is called; empty if there is none
 */
public record Toast(Kind kind, String text, String link, String linkText) {

    /** What a message means, with the icon that says it too. */
    public enum Kind {
        GOOD("pi-check-circle", "good", "status"),
        BAD("pi-exclamation-circle", "bad", "alert");

        private final String icon;
        private final String tone;
        private final String role;

        Kind(String icon, String tone, String role) {
            this.icon = icon;
            this.tone = tone;
            this.role = role;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }

        /** The ARIA role: an alert interrupts, a status waits. */
        public String role() {
            return role;
        }
    }

    private static final String SEPARATOR = "\u0001";
    private static final int PARTS = 4;

    public static Toast good(String text) {
        return new Toast(Kind.GOOD, text, "", "");
    }

    public static Toast bad(String text) {
        return new Toast(Kind.BAD, text, "", "");
    }

    public Toast with(String href, String word) {
        return new Toast(kind, text, href, word);
    }

    String write() {
        return String.join(SEPARATOR, kind.name(), text, link, linkText);
    }

    static Toast read(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return parts.length == PARTS
                ? new Toast(Kind.valueOf(parts[0]), parts[1], parts[2], parts[3])
                : good(line.replaceAll("[\u0000-\u001f]", " "));
    }
}
