package dev.marketplace.system.product;

import dev.marketplace.system.people.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The processes of the running product; the launcher's supervisor brings back each that dies. */
public final class Processes {

    /** A killed server must answer again within this time, on a busy machine too. */
    public static final Duration REVIVAL = Duration.ofSeconds(240);

    private static final long KIBIBYTE = 1024;
    private static final List<String> ROOTS = List.of("/api/v1/site", "/", "/seller/", "/admin/", "/health/ready");

    private final Marketplace marketplace;

    Processes(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** @param name {@code payara}, {@code dev-services}, {@code redis} or {@code launcher} */
    public long pid(String name) {
        return noted(name).orElseThrow(() -> new IllegalStateException("No process " + name + " is noted"));
    }

    /** The memory that it holds, as Linux says; zero on other systems. */
    public long residentBytes(String name) {
        Path status = Path.of("/proc", Long.toString(pid(name)), "status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it with SIGKILL and returns when it is gone. */
    public long kill(String name) {
        ProcessHandle process = ProcessHandle.of(pid(name)).orElseThrow();
        process.destroyForcibly();
        Await.until(name + " is dead", Duration.ofSeconds(20), () -> !process.isAlive());
        return process.pid();
    }

    /** Ends it with SIGTERM, as an operating system does when it shuts down, and returns when it is gone. */
    public long end(String name) {
        ProcessHandle process = ProcessHandle.of(pid(name)).orElseThrow();
        process.destroy();
        Await.until(name + " is gone", Duration.ofSeconds(60), () -> !process.isAlive());
        return process.pid();
    }

    /** Returns when another process has taken the place of this one and all is ready again. */
    public void awaitRevival(String name, long former) {
        Await.until(
                name + " is back",
                REVIVAL,
                () -> noted(name).filter(pid -> pid != former).isPresent());
        Await.until("the services tell where they are", REVIVAL, () -> marketplace.hasNotes("dev-services"));
        awaitReadiness();
    }

    /** How many processes the launcher has started again since its own start: killed ones and those that crashed. */
    public int restarts() {
        Properties noted = marketplace.notes("processes");
        return noted.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".restarts"))
                .mapToInt(name -> Integer.parseInt(noted.getProperty(name)))
                .sum();
    }

    /** Returns when every context root answers, and the application says that all it needs does. */
    public void awaitReadiness() {
        Await.until("every context root answers", REVIVAL, () -> ROOTS.stream().allMatch(this::answers));
    }

    private boolean answers(String path) {
        try {
            return Http.get(marketplace.at(path)).status() < 400;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    Optional<Long> noted(String name) {
        return Optional.ofNullable(marketplace.notes("processes").getProperty(name + ".pid"))
                .map(Long::valueOf);
    }
}
