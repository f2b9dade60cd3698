package dev.marketplace.system.product;

import dev.marketplace.launcher.Launcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The launcher as a process of its own, as it is inside Maven's, with a data folder of its own: a test can kill it, start
 * it again, and read what it prints.
 */
public final class LauncherProcess implements AutoCloseable {

    /** A first start with Payara's domain still to be made, on a busy machine. */
    private static final Duration START = Duration.ofSeconds(400);

    private static final Duration STOP = Duration.ofSeconds(120);

    private static final List<String> CHILDREN = List.of("asadmin", "payara-set-up", "payara", "dev-services", "redis");

    private final Path dataFolder;
    private final Path output;
    private final Process process;

    private LauncherProcess(Path dataFolder, Path output, Process process) {
        this.dataFolder = dataFolder;
        this.output = output;
        this.process = process;
    }

    /**
     * Returns at once.
     *
     * @param name of a folder among what the build made; what earlier launchers of this run left there is used again
     * @param settings {@code marketplace.*}; ports are free ones unless they say otherwise
     */
    public static LauncherProcess start(String name, Map<String, String> settings) {
        Path project = Product.projectFolder();
        Path data = folder(name);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        Map.of("marketplace.http.port", "0", "marketplace.admin.port", "0", "marketplace.demo.seed", "none")
                .forEach((key, value) -> command.add("-D" + key + "=" + settings.getOrDefault(key, value)));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dmarketplace.data.dir=" + data);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName(), project.toString()));
        Path output = data.resolveSibling(name + ".log");
        try {
            Files.createDirectories(data);
            if (Files.exists(output)) {
                Files.move(output, data.resolveSibling(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(variable -> variable.startsWith("MARKETPLACE_"));
            return new LauncherProcess(data, output, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what earlier runs left in this data folder. */
    public static void forget(String name) {
        Product.delete(folder(name));
    }

    private static Path folder(String name) {
        return Product.projectFolder().resolve("deployment/system-tests/target").resolve(name);
    }

    /** Returns when it has printed these words. */
    public LauncherProcess awaitWords(String words) {
        Await.until("the launcher says \"" + words + "\"; it said\n" + printed(), START, () -> {
            if (!process.isAlive() && !printed().contains(words)) {
                throw new AssertionError("The launcher ended with\n" + printed());
            }
            return printed().contains(words);
        });
        return this;
    }

    /** Returns when everything runs. */
    public LauncherProcess awaitStart() {
        return awaitWords("The marketplace runs.");
    }

    /** @return how it ended of itself; fails when it has not within this time */
    public int awaitEnd(Duration limit) {
        Await.until("the launcher ends", limit, () -> !process.isAlive());
        return process.exitValue();
    }

    /** All that it has printed so far. */
    public String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Marketplace marketplace() {
        return Marketplace.of(dataFolder);
    }

    /** The processes that it has started and that live, by the names that it gives them. */
    public List<ProcessHandle> children() {
        if (!marketplace().hasNotes("processes")) {
            return List.of();
        }
        return CHILDREN.stream()
                .map(name -> marketplace().processes().noted(name).flatMap(ProcessHandle::of))
                .flatMap(Optional::stream)
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /** Kills it with SIGKILL; its children live on. */
    public void kill() {
        process.destroyForcibly();
        Await.until("the launcher is dead", STOP, () -> !process.isAlive());
    }

    /** Stops it as Ctrl-C does; of one that was killed, ends what it left. */
    @Override
    public void close() {
        List<ProcessHandle> children = children();
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
