package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final int MOST_RESTARTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> starts = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Fragile services = new Fragile("dev-services");
    private final Fragile server = new Fragile("payara");

    @TempDir
    private Path folder;

    private Supervisor supervisor;

    @BeforeEach
    void make() {
        supervisor = new Supervisor(
                List.of(services, server),
                MOST_RESTARTS,
                new ProcessTable(folder),
                new Progress(new PrintStream(printed)));
    }

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void a_process_that_dies_is_named_and_started_again() {
        supervisor.watch();
        services.alive = false;

        assertThat(Poll.until(() -> services.alive, PATIENCE)).isTrue();
        assertThat(starts).containsExactly("dev-services");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("dev-services died");
    }

    @Test
    void what_others_need_is_started_before_them() {
        services.alive = false;
        server.alive = false;
        supervisor.watch();

        assertThat(Poll.until(() -> services.alive && server.alive, PATIENCE)).isTrue();
        assertThat(starts).containsExactly("dev-services", "payara");
    }

    @Test
    void one_that_dies_again_and_again_is_left_alone() {
        services.stillborn = true;
        services.alive = false;
        supervisor.watch();

        assertThat(Poll.until(() -> printed.toString(StandardCharsets.UTF_8).contains("stays down"), PATIENCE))
                .isTrue();
        assertThat(starts).hasSize(MOST_RESTARTS);
        assertThat(new StateFile(folder.resolve("run/processes.properties")).number("dev-services.restarts"))
                .isEqualTo(MOST_RESTARTS);
    }

    private final class Fragile implements Managed {

        private final String name;
        private volatile boolean alive = true;
        private volatile boolean stillborn;

        private Fragile(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start() {
            starts.add(name);
            alive = !stillborn;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public String epitaph() {
            return "Exit code 137";
        }

        @Override
        public void stop() {
            alive = false;
        }
    }
}
