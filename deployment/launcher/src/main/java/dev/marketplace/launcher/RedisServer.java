package dev.marketplace.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.embedded.core.ExecutableProvider;

/** A real Redis: the system's own if there is one, else the binary that the embedded-redis library carries. */
final class RedisServer extends ManagedProcess {

    private static final int DEFAULT_PORT = 6379;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TIMEOUT_MILLIS = 1000;

    private final Path dataFolder;
    private final StateFile state;
    private int port;

    RedisServer(Path dataFolder, StateFile state, ProcessTable processes) {
        super("redis", processes);
        this.dataFolder = dataFolder;
        this.state = state;
    }

    @Override
    public void start() {
        port = Ports.firstFree(port, state.number("redis.port"), DEFAULT_PORT);
        state.put("redis.port", port);
        Path folder = dataFolder.resolve("redis");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot make " + folder + ": " + e.getMessage(), e);
        }
        adopt(ChildProcess.start(command(folder), Map.of(), "", dataFolder.resolve("log/redis.log")));
        if (!Poll.until(() -> !isAlive() || pongs(), PATIENCE)) {
            throw new LaunchFailure("redis does not answer on port " + port + ". Log: "
                    + child().orElseThrow().log());
        }
        mustLive();
    }

    private List<String> command(Path folder) {
        return List.of(
                executable(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--save",
                "",
                "--daemonize",
                "no");
    }

    private String executable() {
        return onPath().orElseGet(this::carried);
    }

    private static Optional<String> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private String carried() {
        Path folder = dataFolder.resolve("redis-binary");
        try {
            Files.createDirectories(folder);
            return ExecutableProvider.newJarResourceProvider(folder.toFile())
                    .get()
                    .getPath();
        } catch (IOException e) {
            throw new LaunchFailure(
                    "There is no redis-server on the PATH and none for this system in embedded-redis: " + e.getMessage()
                            + ". Install Redis, or name one with -Dmarketplace.redis.url=redis://HOST:PORT.",
                    e);
        }
    }

    /** Redis answers LOADING until its data is back; only PONG counts. */
    private boolean pongs() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The application's settings that lead here. */
    Map<String, String> settings() {
        return Need.embeddedRedis(port);
    }

    int port() {
        return port;
    }
}
