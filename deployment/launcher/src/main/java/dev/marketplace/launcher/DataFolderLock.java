package dev.marketplace.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one launcher at a time use a data folder. The system frees the lock with the process, however it ends. */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws LaunchFailure naming the process that has it */
    static DataFolderLock take(Path dataFolder, ProcessTable processes) {
        Path file = dataFolder.resolve("run/launcher.lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LaunchFailure("The marketplace already runs on " + dataFolder
                        + processes
                                .alive("launcher")
                                .map(owner -> ": its launcher is process " + owner.pid())
                                .orElse("")
                        + ". Stop it there with Ctrl-C, or start another beside it with"
                        + " -Dmarketplace.data.dir=FOLDER -Dmarketplace.http.port=PORT.");
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new LaunchFailure("Cannot use the data folder " + dataFolder + ": " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ofThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot free the data folder: " + e.getMessage(), e);
        }
    }
}
