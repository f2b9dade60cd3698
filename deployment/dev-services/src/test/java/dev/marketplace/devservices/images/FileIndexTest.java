package dev.marketplace.devservices.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileIndexTest {

    private static final Picture PICTURE = new Picture("image/png", 7, 1, 1);

    @TempDir
    Path folder;

    @Test
    void a_line_that_a_kill_left_unfinished_is_forgotten_and_the_rest_kept() throws Exception {
        Path file = folder.resolve("files.jsonl");
        try (FileIndex index = new FileIndex(file)) {
            index.put(stored("a", "/a.png"));
            index.put(stored("b", "/b.png"));
            index.remove(List.of(stored("a", "/a.png")));
        }
        Files.writeString(file, "{\"put\":{\"fileId\":\"c\",\"fi", StandardOpenOption.APPEND);

        try (FileIndex index = new FileIndex(file)) {
            assertThat(index.all()).extracting(StoredFile::fileId).containsExactly("b");
            assertThat(index.byPath("/b.png")).isPresent();
            assertThat(index.byPath("/a.png")).isEmpty();
            assertThat(index.byId("c")).isEmpty();
        }
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void contents_that_no_line_names_are_deleted_at_the_start() throws Exception {
        Path orphan = Files.createDirectories(folder.resolve("contents")).resolve("x-y");
        Files.writeString(orphan, "left by a kill");

        try (FileStore store = new FileStore(folder, Instant::now)) {
            assertThat(store.all()).isEmpty();
            assertThat(orphan).doesNotExist();
        }
    }

    private static StoredFile stored(String fileId, String path) {
        return StoredFile.first(fileId, "v1", path, PICTURE, List.of(), Instant.EPOCH);
    }
}
