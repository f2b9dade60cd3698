package dev.marketplace.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which processes this data folder has, by pid and start time, so that the next launcher can end what a dead one left.
 * A pid that was given to another process since is never touched.
 */
final class ProcessTable {

    /** The clock of process start times is adjusted with the system's. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final long PATIENCE_SECONDS = 30;

    private static final String RESTARTS = ".restarts";

    private final StateFile file;

    ProcessTable(Path dataFolder) {
        file = new StateFile(dataFolder.resolve("run/processes.properties"));
    }

    void add(String name, ProcessHandle process) {
        file.putAll(Map.of(
                name + ".pid",
                String.valueOf(process.pid()),
                name + ".started",
                process.info().startInstant().map(Instant::toString).orElse("")));
    }

    void remove(String name) {
        file.remove(name + ".pid");
        file.remove(name + ".started");
    }

    /** One more restart of this process by its launcher. */
    void countRestart(String name) {
        file.put(name + RESTARTS, file.number(name + RESTARTS) + 1);
    }

    /** The noted process if it is the same one and still lives. */
    Optional<ProcessHandle> alive(String name) {
        return file.get(name + ".pid")
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAsNoted(name, process));
    }

    /** Ends what still lives of these, in this order, and says so. */
    void endOrphans(List<String> names, Progress progress) {
        for (String name : names) {
            alive(name).ifPresent(process -> {
                progress.note("Ends " + name + " (process " + process.pid() + "), left by a launcher that died");
                end(process);
            });
            remove(name);
            file.remove(name + RESTARTS);
        }
    }

    /** Asks politely, waits, then kills; returns when the process is gone. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!gone(process, PATIENCE_SECONDS)) {
            process.destroyForcibly();
            gone(process, PATIENCE_SECONDS);
        }
    }

    private static boolean gone(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }

    private boolean startedAsNoted(String name, ProcessHandle process) {
        Optional<Instant> noted =
                file.get(name + ".started").filter(text -> !text.isEmpty()).map(Instant::parse);
        Optional<Instant> actual = process.info().startInstant();
        return noted.isPresent()
                && actual.isPresent()
                && Duration.between(noted.get(), actual.get()).abs().compareTo(TOLERANCE) < 0;
    }
}
