package dev.marketplace.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that outlives the terminal's Ctrl-C: that signal goes to the whole foreground group, but the launcher wants
 * to stop its children itself, in order. Output goes to a file, so that a dead launcher breaks no pipe.
 */
final class ChildProcess {

    /**
     * A process group of its own, by what Linux (setsid) and macOS (perl) have; ignoring the signal alone would not do,
     * since Redis installs a handler of its own. The process id stays that of the shell.
     */
    static final String SHIELD = """
            trap '' INT
            if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
            if command -v perl >/dev/null 2>&1; then exec perl -e 'setpgrp(0, 0); exec @ARGV' "$@"; fi
            exec "$@"
            """;

    private static final int LAST_LINES = 15;
    private static final long DUMP_MILLIS = 1000;

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param command program and arguments
     * @param environment added to the launcher's own
     * @param input what the program finds on its standard input, then the end
     * @param log gets both outputs; the last start's is kept as {@code .1}
     */
    static ChildProcess start(List<String> command, Map<String, String> environment, String input, Path log) {
        List<String> shielded = new ArrayList<>(List.of("sh", "-c", SHIELD, "sh"));
        shielded.addAll(command);
        try {
            keepLast(log);
            ProcessBuilder builder =
                    new ProcessBuilder(shielded).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new ChildProcess(process, log);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static void keepLast(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Only of a dead one. */
    int exitCode() {
        return process.exitValue();
    }

    Path log() {
        return log;
    }

    /** What it printed so far; empty if that cannot be read. */
    List<String> lines() {
        try {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What it said of its end, for an error message: its lines with this start, else its last lines. */
    String lastWords(String start) {
        List<String> lines = lines();
        List<String> marked =
                lines.stream().filter(line -> line.startsWith(start)).toList();
        List<String> words =
                marked.isEmpty() ? lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()) : marked;
        return String.join("\n", words);
    }

    /** Makes a JVM that hangs write into its log what each of its threads waits for. */
    void dumpThreads() {
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            Poll.pause(DUMP_MILLIS);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot ask process " + process.pid() + " for its threads: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks politely, waits, then kills. */
    void stop() {
        if (process.isAlive()) {
            ProcessTable.end(process.toHandle());
        }
    }
}
