package dev.marketplace.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Payara's command line. Each call is a JVM of its own, about a second and a half. */
final class Asadmin {

    /** In the process table. */
    static final String NAME = "asadmin";

    private static final long PATIENCE_MINUTES = 5;
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 1000;

    private final Path executable;
    private final ProcessTable processes;

    /** @param processes where a call is noted while it lasts, since it may outlive a launcher that is killed */
    Asadmin(Path payaraFolder, ProcessTable processes) {
        this.processes = processes;
        this.executable = payaraFolder.resolve("payara6/glassfish/bin/asadmin");
    }

    /**
     * Runs a command of a server that has just opened its port: on a busy machine it closes that once more before it stays.
     *
     * @return what it printed; throws {@link LaunchFailure} with that when the command fails
     */
    String runAtFreshServer(List<String> arguments) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return run(arguments);
            } catch (LaunchFailure e) {
                if (!e.getMessage().contains("ConnectException")) {
                    throw e;
                }
                Poll.pause(PAUSE_MILLIS);
            }
        }
        return run(arguments);
    }

    /** @return what it printed; throws {@link LaunchFailure} with that when the command fails */
    String run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", ChildProcess.SHIELD, "sh"));
        command.add(executable.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", JavaHome.folder());
        builder.environment().merge("PATH", "", (path, none) -> JavaHome.binFolder() + File.pathSeparator + path);
        builder.environment().put("AS_EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        // asadmin asks the terminal for its width
        builder.environment().put("TERM", "dumb");
        try {
            Process process = builder.start();
            processes.add(NAME, process.toHandle());
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new LaunchFailure("asadmin " + String.join(" ", arguments) + " failed:\n" + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new LaunchFailure("Cannot run " + executable + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while asadmin ran", e);
        } finally {
            processes.remove(NAME);
        }
    }
}
