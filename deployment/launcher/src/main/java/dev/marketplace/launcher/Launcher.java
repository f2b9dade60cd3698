package dev.marketplace.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The entry that {@code mvn -Prun package} calls in Maven's own process. It returns only when the product was stopped;
 * Ctrl-C (or SIGTERM to Maven) stops it through a shutdown hook, and the process ends when the hook is done.
 */
public final class Launcher {

    private Launcher() {}

    /** @param arguments the folder of the root POM */
    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        try {
            Settings settings = Settings.of(System.getProperties(), System.getenv());
            Launch launch = Launch.prepare(LaunchOptions.ofDemo(Path.of(arguments[0]), settings), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launch, progress), "marketplace-stop"));
            launch.run();
            progress.text(Summary.of(launch));
            stayUntilStopped();
        } catch (LaunchFailure e) {
            progress.text(System.lineSeparator() + "  " + e.getMessage() + System.lineSeparator());
            throw e;
        }
    }

    private static void stop(Launch launch, Progress progress) {
        launch.close();
        progress.note("Everything is stopped");
    }

    private static void stayUntilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
