package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraPortsTest {

    @TempDir
    Path folder;

    @Test
    void a_taken_storefront_port_names_the_setting_to_change() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> choose(other.getLocalPort(), 0))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()))
                    .hasMessageContaining("marketplace.http.port");
        }
    }

    @Test
    void a_taken_admin_port_gives_way_to_a_free_one() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PayaraPorts ports = choose(0, other.getLocalPort());

            assertThat(ports.admin()).isPositive().isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void free_ports_stay_the_same_from_start_to_start() {
        assertThat(choose(0, 0)).isEqualTo(choose(0, 0));
    }

    private PayaraPorts choose(int http, int admin) {
        LaunchOptions options =
                new LaunchOptions(folder, http, admin, JvmTuning.TEST, null, new Settings(Map.of(), Map.of()));
        return PayaraPorts.choose(options, new StateFile(folder.resolve("launcher.properties")));
    }
}
