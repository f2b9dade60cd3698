package dev.marketplace.testing;

import dev.marketplace.platform.redis.Redis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A real Redis for tests: the one that is given, e.g. {@code -Dtest.redis.address=redis://localhost:6379/5}, or the
 * {@code redis-server} of the path, started once for all tests. Without either those tests are skipped.
 */
public final class RedisServer {

    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int TRIES = 200;
    private static final Optional<URI> ADDRESS = address();

    private RedisServer() {}

    /** A client of its own on an empty database. */
    public static Redis empty() {
        Assumptions.assumeTrue(
                ADDRESS.isPresent(), "no redis-server on the path: install it, or give -Dtest.redis.address=");
        JedisPooled client = new JedisPooled(ADDRESS.get(), TIMEOUT_MILLIS);
        client.flushDB();
        return new Redis(client);
    }

    /** A client whose server is not there. */
    public static Redis away() {
        return new Redis(new JedisPooled(URI.create("redis://127.0.0.1:" + freePort()), TIMEOUT_MILLIS));
    }

    private static Optional<URI> address() {
        String given = System.getProperty("test.redis.address");
        return given == null ? onPath().map(RedisServer::start) : Optional.of(URI.create(given));
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static URI start(Path executable) {
        try {
            int port = freePort();
            Process process = new ProcessBuilder(
                            executable.toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            URI address = URI.create("redis://127.0.0.1:" + port);
            awaitAnswer(address);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitAnswer(URI address) {
        for (int i = 0; i < TRIES; i++) {
            try (JedisPooled client = new JedisPooled(address, TIMEOUT_MILLIS)) {
                client.ping();
                return;
            } catch (JedisException e) {
                Eventually.pause();
            }
        }
        throw new IllegalStateException("redis-server does not answer at " + address);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
