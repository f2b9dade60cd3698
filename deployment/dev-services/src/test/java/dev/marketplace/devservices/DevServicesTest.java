package dev.marketplace.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevServicesTest {

    @TempDir
    Path dataFolder;

    @Test
    void it_prints_a_line_per_service_and_removes_its_settings_when_it_stops() throws Exception {
        try (DevServicesProcess services = DevServicesProcess.start(dataFolder, "mail")) {
            assertThat(services.output())
                    .containsPattern("mail +embedded, durable +smtp://127.0.0.1:\\d+\n")
                    .containsPattern("console +embedded +http://127.0.0.1:\\d+\n")
                    .containsPattern("kafka +external\n")
                    .endsWith("ready\n");
            assertThat(services.stop()).isEqualTo(128 + 15);
            assertThat(dataFolder.resolve("run").resolve("dev-services.properties"))
                    .doesNotExist();
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_refused_and_harms_nothing() throws Exception {
        try (DevServicesProcess first = DevServicesProcess.start(dataFolder)) {
            DevServicesProcess second = DevServicesProcess.launch(dataFolder);

            assertThat(second.process().waitFor()).isEqualTo(2);
            assertThat(second.output()).contains("Another dev-services runs on " + dataFolder);
            assertThat(first.setting("marketplace.clock.url")).isNotNull();
        }
    }

    @Test
    void processes_on_two_folders_run_beside_each_other() throws Exception {
        Path other = dataFolder.resolveSibling(dataFolder.getFileName() + "-2");
        try (DevServicesProcess first = DevServicesProcess.start(dataFolder, "mail");
                DevServicesProcess second = DevServicesProcess.start(other, "mail")) {
            assertThat(first.setting("marketplace.smtp.port")).isNotEqualTo(second.setting("marketplace.smtp.port"));
            assertThat(first.console()).isNotEqualTo(second.console());
        }
    }

    @Test
    void a_service_that_fails_stops_those_that_started_and_is_named() {
        Recording good = new Recording(null);
        Recording bad = new Recording(new IllegalStateException("no disk"));
        Ensemble ensemble = new Ensemble(List.of(good, bad), null);

        assertThatThrownBy(() -> ensemble.start(started -> {}))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("recording did not start: no disk");
        assertThat(good.closed).isTrue();
        assertThat(bad.closed).isTrue();
    }

    @Test
    void arguments_win_over_system_properties_and_unknown_ones_are_refused() {
        Properties system = new Properties();
        system.setProperty("marketplace.data.dir", "/from/system");
        system.setProperty("marketplace.external", "kafka, mongodb");

        Options options = Options.from(new String[] {"marketplace.data.dir=/from/argument"}, system);
        assertThat(options.dataFolder()).isEqualTo(Path.of("/from/argument"));
        assertThat(options.external()).containsExactlyInAnyOrder("kafka", "mongodb");
        assertThatThrownBy(() -> Options.from(new String[] {"marketplace.datadir=/x"}, system))
                .hasMessageContaining("marketplace.datadir");
    }

    @Test
    void an_external_name_that_no_service_has_is_refused() throws Exception {
        LocalWorkbench workbench = new LocalWorkbench(dataFolder);
        assertThatThrownBy(() -> Services.inOrder(new Board(Set.of("oracle")), workbench))
                .hasMessageContaining("oracle")
                .hasMessageContaining("kafka");
    }

    private static final class Recording implements EmbeddedService {

        private final RuntimeException failure;
        private boolean closed;

        Recording(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public String name() {
            return "recording";
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public Map<String, String> start(Workbench workbench) {
            if (failure != null) {
                throw failure;
            }
            return Map.of();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
