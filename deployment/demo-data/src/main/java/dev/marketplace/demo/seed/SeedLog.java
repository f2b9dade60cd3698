package dev.marketplace.demo.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was done already, one line each: {@code image SHOP PICTURE ID} and {@code done EDITION}. It saves work and is
 * never trusted: losing it, or having that of another marketplace, costs time only. Safe for several threads.
 */
final class SeedLog {

    private final Path file;
    private final Map<String, String> images = new HashMap<>();
    private String done = "";

    private SeedLog(Path file) {
        this.file = file;
    }

    /** Reads the file, if there is one; a line that was cut off is passed over. */
    static SeedLog open(Path file) {
        SeedLog log = new SeedLog(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                String text = Files.readString(file);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(log::read);
                if (!text.isEmpty() && !text.endsWith("\n")) {
                    log.append("\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    private void read(String line) {
        String[] words = line.split(" ");
        if (words.length == 4 && words[0].equals("image")) {
            images.put(words[1] + " " + words[2], words[3]);
        } else if (words.length == 2 && words[0].equals("done")) {
            done = words[1];
        }
    }

    synchronized Optional<String> image(String shop, String picture) {
        return Optional.ofNullable(images.get(shop + " " + picture));
    }

    synchronized void addImage(String shop, String picture, String id) {
        images.put(shop + " " + picture, id);
        append("image " + shop + " " + picture + " " + id + "\n");
    }

    /** The marketplace does not know the shop's pictures: it is another one, or was emptied. */
    synchronized void forgetImages(String shop) {
        images.keySet().removeIf(key -> key.startsWith(shop + " "));
    }

    synchronized boolean isDone(String edition) {
        return done.equals(edition);
    }

    synchronized void done(String edition) {
        done = edition;
        append("done " + edition + "\n");
    }

    private void append(String line) {
        try {
            Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
