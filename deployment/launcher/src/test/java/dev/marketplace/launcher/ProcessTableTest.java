package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    @TempDir
    Path folder;

    @Test
    void what_a_dead_launcher_left_is_ended_and_named() {
        ChildProcess orphan = sleeper();
        new ProcessTable(folder).add("redis", orphan.handle());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        new ProcessTable(folder).endOrphans(List.of("redis"), new Progress(new PrintStream(printed)));

        assertThat(orphan.isAlive()).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("redis", String.valueOf(orphan.handle().pid()));
    }

    @Test
    void a_process_that_only_has_the_same_number_is_left_alone() throws IOException {
        ChildProcess other = sleeper();
        new ProcessTable(folder).add("redis", other.handle());
        new StateFile(folder.resolve("run/processes.properties")).put("redis.started", "2001-01-01T00:00:00Z");

        new ProcessTable(folder)
                .endOrphans(List.of("redis"), new Progress(new PrintStream(new ByteArrayOutputStream())));

        assertThat(other.isAlive()).isTrue();
        other.stop();
        assertThat(other.isAlive()).isFalse();
    }

    private ChildProcess sleeper() {
        return ChildProcess.start(List.of("sleep", "60"), Map.of(), "", folder.resolve("sleep.log"));
    }
}
