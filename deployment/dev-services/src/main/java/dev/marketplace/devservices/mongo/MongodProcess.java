package dev.marketplace.devservices.mongo;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real {@code mongod} as a child of this process. */
final class MongodProcess implements Closeable {

    private static final int START_SECONDS = 30;

    private final Process process;

    private MongodProcess(Process process) {
        this.process = process;
    }

    /** The executable, if one is on the PATH. */
    static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> Stream.of("mongod", "mongod.exe").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static MongodProcess start(Path mongod, Path folder, int port) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("mongod"));
        Path pidFile = folder.resolve("mongod.pid");
        endLeftOver(pidFile);
        Process process = new ProcessBuilder(
                        mongod.toString(),
                        "--dbpath",
                        data.toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind_ip",
                        "127.0.0.1",
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mongod.log").toFile())
                .start();
        Files.writeString(pidFile, Long.toString(process.pid()));
        MongodProcess started = new MongodProcess(process);
        started.awaitPort(port, folder);
        return started;
    }

    /** A killed dev-services leaves its mongod behind, which still holds the port and the files. */
    private static void endLeftOver(Path pidFile) throws IOException, InterruptedException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> leftOver = ProcessHandle.of(
                        Long.parseLong(Files.readString(pidFile).strip()))
                .filter(handle -> handle.info().command().orElse("").contains("mongod"));
        if (leftOver.isPresent()) {
            leftOver.get().destroy();
            for (int i = 0; i < 100 && leftOver.get().isAlive(); i++) {
                Thread.sleep(100);
            }
        }
    }

    private void awaitPort(int port, Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < START_SECONDS * 10; i++) {
            if (!process.isAlive()) {
                break;
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        process.destroy();
        throw new IOException("mongod does not answer on port " + port + "; see " + folder.resolve("mongod.log"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
