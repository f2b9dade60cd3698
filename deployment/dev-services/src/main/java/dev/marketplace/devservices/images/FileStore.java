package dev.marketplace.devservices.images;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contents and index. A content is on disk before the index names it, so the index never leads to nothing; what a kill
 * left without a name is deleted at the next start.
 */
final class FileStore implements AutoCloseable {

    private final Path contents;
    private final FileIndex index;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    FileStore(Path folder, InstantSource clock) throws IOException {
        this.contents = Files.createDirectories(folder.resolve("contents"));
        this.index = new FileIndex(folder.resolve("files.jsonl"));
        this.clock = clock;
        deleteNameless();
    }

    private void deleteNameless() throws IOException {
        Set<Path> named = index.all().stream().map(this::content).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(contents)) {
            for (Path file : files.filter(each -> !named.contains(each)).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Keeps a file; it is on disk when this returns.
     *
     * @param overwrite whether a file that has this path gets this content as its next version
     * @return empty if the path is taken and may not be overwritten
     */
    Optional<StoredFile> put(String filePath, byte[] content, List<String> tags, boolean overwrite) throws IOException {
        Picture picture = Picture.of(content);
        String versionId = randomId();
        String fileId = randomId();
        synchronized (index) {
            Optional<StoredFile> former = index.byPath(filePath);
            if (former.isPresent() && !overwrite) {
                return Optional.empty();
            }
            StoredFile file = former.map(each -> each.next(versionId, picture, tags, clock.instant()))
                    .orElseGet(() -> StoredFile.first(fileId, versionId, filePath, picture, tags, clock.instant()));
            write(content(file), content);
            index.put(file);
            if (former.isPresent()) {
                Files.deleteIfExists(content(former.get()));
            }
            return Optional.of(file);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(false);
        }
    }

    /** They are gone from the index, durably, when this returns. */
    void delete(Collection<StoredFile> files) throws IOException {
        synchronized (index) {
            index.remove(files);
            for (StoredFile file : files) {
                Files.deleteIfExists(content(file));
            }
        }
    }

    Optional<StoredFile> byId(String fileId) {
        return index.byId(fileId);
    }

    Optional<StoredFile> byPath(String filePath) {
        return index.byPath(filePath);
    }

    /** Oldest first. */
    List<StoredFile> all() {
        return index.all();
    }

    /** Where the bytes of this version lie. */
    Path content(StoredFile file) {
        return contents.resolve(file.fileId() + "-" + file.versionId());
    }

    private String randomId() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
