package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path folder;

    @Test
    void a_bad_setting_is_told_in_the_applications_words() throws IOException {
        ServerLog log = new ServerLog(file());
        append(
                "Caused by: dev.marketplace.platform.config.BadSetting: Setting marketplace.mode: it is missing. Why.\n\tat x");

        assertThat(log.refusal())
                .contains("The application refuses to start. Setting marketplace.mode: it is missing. Why.");
    }

    @Test
    void why_an_application_could_not_be_loaded_is_told() throws IOException {
        ServerLog log = new ServerLog(file());
        append("  Exception while loading the app]]\n\n  Exception while loading the app : java.lang.X: no]]\n");

        assertThat(log.refusal()).hasValueSatisfying(text -> assertThat(text).contains("java.lang.X: no"));
    }

    @Test
    void what_happened_before_does_not_count() throws IOException {
        append("BadSetting: Setting marketplace.mode: it is missing. Why.\n");

        assertThat(new ServerLog(file()).refusal()).isEmpty();
    }

    private Path file() {
        return folder.resolve("server.log");
    }

    private void append(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
