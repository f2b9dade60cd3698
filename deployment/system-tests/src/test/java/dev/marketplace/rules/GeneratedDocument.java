package dev.marketplace.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that a test writes. */
final class GeneratedDocument {

    private static final String WRITE = "write.docs";

    private GeneratedDocument() {}

    /** Fails if the file says something else; with {@code -Dwrite.docs} it is written instead. @param path from the root */
    static void check(String path, String text) {
        Path file = Product.root().resolve(path);
        try {
            if (System.getProperty(WRITE) != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file)
                    .as("%s is generated: run mvn verify -Dwrite.docs and commit what it writes", path)
                    .exists()
                    .content()
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text as a cell of a Markdown table. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
