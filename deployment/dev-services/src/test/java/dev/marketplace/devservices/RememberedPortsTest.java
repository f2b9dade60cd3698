package dev.marketplace.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPortsTest {

    @TempDir
    Path folder;

    @Test
    void the_default_is_taken_when_it_is_free() throws Exception {
        int free = freePort();
        assertThat(ports().choose("mail", free)).isEqualTo(free);
    }

    @Test
    void a_taken_default_gives_another_port_that_is_remembered_even_when_the_default_is_free_again() throws Exception {
        int other;
        int wanted;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            wanted = taken.getLocalPort();
            other = ports().choose("mail", wanted);
            assertThat(other).isNotEqualTo(wanted).isPositive();
        }
        assertThat(ports().choose("mail", wanted)).isEqualTo(other);
    }

    @Test
    void a_remembered_port_that_somebody_took_is_given_up() throws Exception {
        int wanted = freePort();
        ports().choose("mail", wanted);
        try (ServerSocket taken = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ports().choose("mail", wanted)).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void two_uses_never_share_a_port() throws Exception {
        RememberedPorts ports = ports();
        int wanted = freePort();
        assertThat(ports.choose("mail", wanted)).isNotEqualTo(ports.choose("console", wanted));
    }

    private RememberedPorts ports() throws Exception {
        return new RememberedPorts(folder.resolve("ports.properties"));
    }

    private static int freePort() throws Exception {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
