package dev.marketplace.devservices.faults;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Kills a process with SIGKILL and waits until it can do nothing more. */
final class ProcessKiller {

    private static final Logger LOG = System.getLogger(ProcessKiller.class.getName());

    private final Duration patience;

    /** @param patience how long to wait for the process to be dead */
    ProcessKiller(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns when the process is dead. A handle whose process ended, also if its pid was given to another, is left
     * alone.
     */
    void kill(ProcessHandle process) {
        LOG.log(Level.WARNING, "Kill point reached: process {0} is killed", String.valueOf(process.pid()));
        if (process.equals(ProcessHandle.current())) {
            killThisProcess();
            return;
        }
        process.destroyForcibly();
        long deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && !isZombie(process.pid())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Process " + process.pid() + " outlives SIGKILL");
            }
            pause();
        }
    }

    /** The JDK refuses to destroy its own process, so the system's kill does it. */
    private static void killThisProcess() {
        try {
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("No kill command", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Dead, but not yet collected by its parent; the JDK still calls that alive. Only Linux tells. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException unknown) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a process was dying", e);
        }
    }
}
