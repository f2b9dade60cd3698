package dev.marketplace.demo.pictures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which picture was drawn from what: one line {@code hash name} per picture, the last one counts. A line is written
 * after its picture, so that a build that is cut off goes on where it was. Safe for several threads.
 */
final class PictureIndex {

    private static final String FILE = "index.txt";

    private final Path folder;
    private final Map<String, String> hashes;

    private PictureIndex(Path folder, Map<String, String> hashes) {
        this.folder = folder;
        this.hashes = hashes;
    }

    /** The index of a folder, which is made if need be. */
    static PictureIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        Map<String, String> hashes = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ");
                if (words.length == 2) {
                    hashes.put(words[1], words[0]);
                }
            }
        }
        return new PictureIndex(folder, hashes);
    }

    /** Whether the file is there and was drawn from what has this hash. */
    synchronized boolean has(String name, String hash) {
        return hash.equals(hashes.get(name)) && Files.exists(folder.resolve(name));
    }

    /** Writes a picture, whole or not at all. */
    void put(String name, String hash, byte[] content) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        Files.write(part, content);
        move(part, folder.resolve(name));
        synchronized (this) {
            hashes.put(name, hash);
            Files.writeString(
                    folder.resolve(FILE),
                    hash + " " + name + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** Forgets and deletes what is not in {@code wanted}; leaves one line per picture. */
    synchronized void keepOnly(java.util.Set<String> wanted) throws IOException {
        hashes.keySet().retainAll(wanted);
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.equals(FILE) && !wanted.contains(name)) {
                    Files.delete(file);
                }
            }
        }
        String lines = hashes.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        Path file = folder.resolve(FILE);
        if (!Files.exists(file) || !Files.readString(file).equals(lines)) {
            Path part = Files.createTempFile(folder, FILE, ".part");
            Files.writeString(part, lines, StandardCharsets.UTF_8);
            move(part, file);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
