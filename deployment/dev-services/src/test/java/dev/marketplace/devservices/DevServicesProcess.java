package dev.marketplace.devservices;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** dev-services in a JVM of its own, so that a test can kill it; what a data folder holds carries over to the next. */
public final class DevServicesProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path dataFolder;
    private final Path output;

    private DevServicesProcess(Process process, Path dataFolder, Path output) {
        this.process = process;
        this.dataFolder = dataFolder;
        this.output = output;
    }

    /** Starts only these services (and the console) and waits until they answer. */
    public static DevServicesProcess start(Path dataFolder, String... only) throws Exception {
        DevServicesProcess started = launch(dataFolder, only);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!started.output().endsWith("ready\n")) {
            if (!started.process.isAlive() || System.nanoTime() > deadline) {
                started.process.destroyForcibly();
                throw new IllegalStateException("dev-services did not start:\n" + started.output());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return started;
    }

    /** Starts it and does not wait. */
    public static DevServicesProcess launch(Path dataFolder, String... only) throws IOException {
        Set<String> external = new TreeSet<>(Services.names());
        external.removeAll(Set.of(only));
        Path output = Files.createTempFile(Files.createDirectories(dataFolder), "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DevServices.class.getName(),
                "marketplace.data.dir=" + dataFolder,
                "marketplace.external=" + String.join(",", external)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new DevServicesProcess(process, dataFolder, output);
    }

    /** What it told the application. */
    public String setting(String key) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(dataFolder.resolve("run").resolve("dev-services.properties"))) {
            settings.load(reader);
        }
        return settings.getProperty(key);
    }

    /** The console's home. */
    public URI console() throws IOException {
        return URI.create(setting("marketplace.clock.url")).resolve("/");
    }

    /** What it printed so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    public Process process() {
        return process;
    }

    /** As {@code kill -9}; returns when it is dead. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator stops it; returns when it ended, with its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("dev-services does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
