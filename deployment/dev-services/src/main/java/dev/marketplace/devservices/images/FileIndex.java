package dev.marketplace.devservices.images;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marketplace.devservices.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which files there are: a journal of one JSON line a change, forced to disk before the change counts, and the maps
 * that it leads to. Safe for many threads.
 */
final class FileIndex implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, StoredFile> byId = new LinkedHashMap<>();
    private final Map<String, StoredFile> byPath = new LinkedHashMap<>();
    private final FileChannel journal;

    /**
     * Reads the journal, forgets a last line that a kill left unfinished, and writes it anew without what is outdated.
     */
    FileIndex(Path file) throws IOException {
        if (Files.exists(file)) {
            String text = Files.readString(file);
            for (String line :
                    text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
                apply(JSON.readValue(line, Change.class));
            }
        }
        StringBuilder current = new StringBuilder();
        for (StoredFile each : byId.values()) {
            current.append(line(new Change(each, null)));
        }
        AtomicFile.write(file, current.toString());
        journal = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    synchronized void put(StoredFile file) throws IOException {
        record(List.of(new Change(file, null)));
    }

    /** All of them or, after a kill, the first of them. */
    synchronized void remove(Collection<StoredFile> files) throws IOException {
        record(files.stream().map(file -> new Change(null, file.fileId())).toList());
    }

    synchronized Optional<StoredFile> byId(String fileId) {
        return Optional.ofNullable(byId.get(fileId));
    }

    /** @param filePath with its leading slash */
    synchronized Optional<StoredFile> byPath(String filePath) {
        return Optional.ofNullable(byPath.get(filePath));
    }

    /** Oldest first. */
    synchronized List<StoredFile> all() {
        return List.copyOf(byId.values());
    }

    private void record(List<Change> changes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Change change : changes) {
            lines.append(line(change));
        }
        long before = journal.size();
        try {
            ByteBuffer rest = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (rest.hasRemaining()) {
                journal.write(rest);
            }
            journal.force(false);
        } catch (IOException e) {
            journal.truncate(before);
            throw e;
        }
        changes.forEach(this::apply);
    }

    private void apply(Change change) {
        if (change.put() != null) {
            byId.put(change.put().fileId(), change.put());
            byPath.put(change.put().filePath(), change.put());
        } else {
            StoredFile removed = byId.remove(change.removed());
            if (removed != null) {
                byPath.remove(removed.filePath());
            }
        }
    }

    private static String line(Change change) throws IOException {
        return JSON.writeValueAsString(change) + "\n";
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    /** One line: a file as it is now, or the id of one that is gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Change(StoredFile put, String removed) {}
}
