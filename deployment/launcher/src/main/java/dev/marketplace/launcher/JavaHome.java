package dev.marketplace.launcher;

import java.nio.file.Path;

/** The JDK that the launcher itself runs on; its children use the same. */
final class JavaHome {

    private JavaHome() {}

    static String folder() {
        return System.getProperty("java.home");
    }

    static Path binFolder() {
        return Path.of(folder(), "bin");
    }

    static String java() {
        return binFolder().resolve("java").toString();
    }
}
