package dev.marketplace.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Log levels of the libraries inside: warnings only, since the start-up lines are what a reader looks for. */
final class QuietLogs {

    private QuietLogs() {}

    /** Applies {@code logging.properties} of this jar, unless the operator named a file of her own. */
    static void install() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        try (InputStream levels = QuietLogs.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
