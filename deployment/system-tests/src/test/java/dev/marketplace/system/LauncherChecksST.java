package dev.marketplace.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.system.product.LauncherProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher cannot start with it says before it starts anything: which setting, and what is wrong with it. */
class LauncherChecksST {

    private static final String FOLDER = "launcher-checks";
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Test
    void row_118_a_taken_port_is_told_with_the_setting_to_change() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            assertThat(refusal("marketplace.http.port", port))
                    .contains("Port " + port + " is taken", "-Dmarketplace.http.port=PORT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "marketplace.mongodb.uri, mongodb://127.0.0.1:%d/shop",
        "marketplace.redis.url, redis://127.0.0.1:%d",
        "marketplace.kafka.bootstrap-servers, 127.0.0.1:%d",
        "marketplace.mongodb.uri, postgres://127.0.0.1/shop",
        "marketplace.http.port, http",
        "marketplace.restarts, many",
        "marketplace.jvm, fast",
    })
    void row_122_a_setting_that_leads_to_nothing_is_named(String setting, String value) throws IOException {
        assertThat(refusal(setting, value.replace("%d", String.valueOf(unused()))))
                .contains(setting);
    }

    /** All that the launcher says until it ends by itself, with an error and without having started anything. */
    private static String refusal(String setting, String value) {
        try (LauncherProcess launcher = LauncherProcess.start(FOLDER, Map.of(setting, value))) {
            assertThat(launcher.awaitEnd(LIMIT)).as("exit code").isNotZero();
            assertThat(launcher.printed()).doesNotContain("2/4");
            return launcher.printed();
        }
    }

    private static int unused() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
