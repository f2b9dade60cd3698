package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MongodProcessTest {

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_mongod_that_ends_at_once_is_a_failed_start_that_names_its_log() throws Exception {
        Path mongod = Files.writeString(folder.resolve("failing"), "#!/bin/sh\necho no such option\nexit 2\n");
        assertThat(mongod.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> MongodProcess.start(mongod, folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mongod.log");
        assertThat(folder.resolve("mongod.log")).hasContent("no such option");
    }
}
