package dev.marketplace.devservices;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.h2.store.fs.FilePath;

/**
 * Starts the stand-ins and stays until it is told to stop.
 *
 * <p>{@code java -jar dev-services.jar marketplace.data.dir=FOLDER marketplace.external=mongodb,kafka}; both may also
 * be system properties. Standard output gets one line per service, then {@code ready}. Exit codes: 1 a service could
 * not start, 2 wrong arguments or a data folder that is in use, 143 stopped by SIGTERM.
 */
public final class DevServices {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;

    private DevServices() {}

    /** The process's entry. */
    public static void main(String[] arguments) throws IOException {
        QuietLogs.install();
        try {
            Options options = Options.from(arguments, System.getProperties());
            LocalWorkbench workbench = new LocalWorkbench(options.dataFolder());
            lock(workbench.runFolder());
            run(options, workbench);
        } catch (IllegalArgumentException e) {
            ERR.println("dev-services: " + e.getMessage());
            System.exit(2);
        } catch (StartFailure e) {
            ERR.println("dev-services: " + e.getMessage());
            e.getCause().printStackTrace(ERR);
            System.exit(1);
        }
    }

    private static void run(Options options, LocalWorkbench workbench) throws IOException {
        Path settingsFile = workbench.runFolder().resolve("dev-services.properties");
        Files.deleteIfExists(settingsFile);
        Board board = new Board(options.external());
        Ensemble ensemble = new Ensemble(Services.inOrder(board, workbench), workbench);
        // before anything is started, so that a SIGTERM during the start closes what is there
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(ensemble, settingsFile), "stop"));
        // H2's file classes initialise each other: two services that open their first file at once would wait for ever
        FilePath.get(".");
        Map<String, String> settings = ensemble.start(service -> {
            board.add(service);
            OUT.println(service.line());
        });
        board.external().forEach(name -> OUT.println(StartedService.line(name, "external", "")));
        AtomicFile.write(settingsFile, text(settings));
        OUT.println("ready");
    }

    /** Sorted and escaped as {@link java.util.Properties} reads it; addresses need no more than that. */
    private static String text(Map<String, String> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\") + "\n")
                        .collect(Collectors.joining());
    }

    private static void stop(Ensemble ensemble, Path settingsFile) {
        try {
            Files.deleteIfExists(settingsFile);
        } catch (IOException e) {
            ERR.println("dev-services: " + settingsFile + " could not be removed: " + e.getMessage());
        }
        ensemble.close();
    }

    /** Two processes on the same files would destroy them. The lock goes with the process, however it ends. */
    private static void lock(Path runFolder) throws IOException {
        FileChannel channel = FileChannel.open(
                runFolder.resolve("dev-services.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalArgumentException(
                    "Another dev-services runs on " + runFolder.getParent() + "; stop it or set marketplace.data.dir");
        }
    }
}
