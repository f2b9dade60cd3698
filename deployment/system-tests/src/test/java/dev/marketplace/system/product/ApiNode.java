package dev.marketplace.system.product;

import dev.marketplace.system.people.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node beside the Server: Payara Micro with the API, started as docs/operations.md says. */
public final class ApiNode implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(240);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final String FOLDER = "deployment/payara-micro/target/node";

    private final Process process;
    private final URI address;

    private ApiNode(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Returns when it answers. */
    static ApiNode start(Path dataFolder) {
        int port = freePort();
        Path node = Product.projectFolder().resolve(FOLDER);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-jar",
                node.resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                node.resolve("before-boot.asadmin").toString(),
                "--postbootcommandfile",
                node.resolve("after-boot.asadmin").toString(),
                "--systemproperties",
                dataFolder.resolve("run/node.properties").toString(),
                "--deploy",
                node.resolve("marketplace-kafka.rar").toString(),
                "--deploy",
                node.resolve("api.war").toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(dataFolder.resolve("log/node-api.log").toFile())
                    .start();
            ApiNode started = new ApiNode(process, URI.create("http://127.0.0.1:" + port));
            started.awaitAnswer();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path below {@code /api/v1}, e.g. {@code /cart} */
    public URI at(String path) {
        return address.resolve("/api/v1" + path);
    }

    private void awaitAnswer() {
        try {
            Await.until("the node answers", START, this::answers);
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("The node ended, see log/node-api.log in the data folder");
        }
        try {
            return Http.get(at("/site")).status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
