package dev.marketplace.kit.page;

/**
 * One step of the way from the home page to this one.
 *
 * @param label in the reader's language
 * @param path without language; empty for the page itself
 */
public record Crumb(String label, String path) {

    public static Crumb here(String label) {
        return new Crumb(label, "");
    }

    public boolean isHere() {
        return path.isEmpty();
    }
}
