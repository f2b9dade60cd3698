package dev.marketplace.kit.page;

import java.util.regex.Pattern;

/** Tells a path of this application from what a browser could take for another host. */
public final class LocalPath {

    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}");

    private LocalPath() {}

    /** @param path as a reader sent it; null is none */
    public static boolean isOne(String path) {
        return path != null && PATH.matcher(path).matches();
    }
}
