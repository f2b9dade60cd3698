package dev.marketplace.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContextRootsTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_root_that_answers_with_an_error_is_named() {
        answer("/", 200);
        answer("/seller/", 302);
        answer("/admin/", 500);
        assertThat(ask())
                .containsEntry("/signin", "up")
                .containsEntry("/api/v1/site", "up")
                .containsEntry("/seller/", "up")
                .containsEntry("/admin/", "down: 500");
    }

    @Test
    void nobody_listening_is_down() {
        server.stop(0);
        assertThat(ask().values()).isNotEmpty().allMatch(result -> result.startsWith("down: "));
    }

    @Test
    void addresses_of_the_sixth_protocol_are_bracketed_and_have_no_zone() {
        assertThat(OwnAddress.address("fe80:0:0:0:1:2:3:4%eth0", 8080))
                .isEqualTo(URI.create("http://[fe80:0:0:0:1:2:3:4]:8080"));
        assertThat(OwnAddress.address("127.0.0.1", 8080)).isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    private Map<String, String> ask() {
        return new ContextRoots()
                .ask(OwnAddress.address("127.0.0.1", server.getAddress().getPort()));
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }
}
