package dev.marketplace.devservices.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFileTest {

    private HttpServer server;
    private String home;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/picture", exchange -> answer(exchange, 200, "0123456789"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/picture");
            answer(exchange, 302, "");
        });
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            answer(exchange, 302, "");
        });
        server.createContext("/gone", exchange -> answer(exchange, 404, "no"));
        server.start();
        home = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_allowed_address_is_fetched_also_after_it_moved_and_never_beyond_the_limit() {
        RemoteFile remote = new RemoteFile(address -> true);
        assertThat(remote.fetch(home + "/picture", 100)).asString().isEqualTo("0123456789");
        assertThat(remote.fetch(home + "/moved", 100)).asString().isEqualTo("0123456789");
        assertThat(remote.fetch(home + "/picture", 4)).hasSize(5);
    }

    @Test
    void private_addresses_dead_ends_and_other_schemes_are_refused() {
        RemoteFile remote = new RemoteFile(RemoteFile::isPublic);
        assertThatThrownBy(() -> remote.fetch(home + "/picture", 100)).hasMessageContaining("private");
        RemoteFile open = new RemoteFile(address -> true);
        assertThatThrownBy(() -> open.fetch(home + "/gone", 100)).hasMessageContaining("404");
        assertThatThrownBy(() -> open.fetch(home + "/round", 100)).hasMessageContaining("redirections");
        assertThatThrownBy(() -> open.fetch("file:///etc/passwd", 100)).isInstanceOf(ImageProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1"
            })
    void addresses_of_special_networks_are_not_public(String address) throws Exception {
        assertThat(RemoteFile.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "100.128.0.1", "2606:2800:21f:cb07::1"})
    void other_addresses_are_public(String address) throws Exception {
        assertThat(RemoteFile.isPublic(InetAddress.getByName(address))).isTrue();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
