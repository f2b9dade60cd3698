package dev.marketplace.devservices.mail;

import dev.marketplace.devservices.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** All mail that was ever accepted, one file a message, numbered in the order of arrival. Safe for many threads. */
final class Mailbox {

    private final Path folder;
    private final InstantSource clock;
    private final ConcurrentSkipListMap<Long, MailSummary> summaries = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();

    /** Reads what an earlier process kept in the folder. */
    Mailbox(Path folder, InstantSource clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".eml")) {
                    restore(file);
                } else {
                    // what a kill left of a message that was never acknowledged
                    Files.delete(file);
                }
            }
        }
        if (!summaries.isEmpty()) {
            lastId.set(summaries.lastKey());
        }
    }

    private void restore(Path file) throws IOException {
        long id = Long.parseLong(file.getFileName().toString().replace(".eml", ""));
        try (InputStream content = Files.newInputStream(file)) {
            summaries.put(id, MailSummary.of(id, MailParser.headersOf(content)));
        }
    }

    /**
     * Keeps a message; it is on disk when this returns.
     *
     * @param recipients the envelope's, who need not be named in the message
     * @param message as it came
     */
    MailSummary add(List<String> recipients, byte[] message) throws IOException {
        long id = lastId.incrementAndGet();
        ByteArrayOutputStream content = new ByteArrayOutputStream(message.length + 200);
        content.writeBytes((MailSummary.RECEIVED_AT + ": " + clock.instant() + "\r\n" + MailSummary.ENVELOPE_TO + ": "
                        + String.join(",\r\n ", recipients) + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        content.writeBytes(message);
        AtomicFile.write(file(id), content.toByteArray());
        MailSummary summary = MailSummary.of(id, MailParser.headersOf(new ByteArrayInputStream(content.toByteArray())));
        summaries.put(id, summary);
        return summary;
    }

    /**
     * The newest matching messages, oldest first.
     *
     * @param to an envelope recipient, in any case; empty for all
     * @param after only messages with a greater id
     */
    List<MailSummary> list(Optional<String> to, long after, int limit) {
        List<MailSummary> newestFirst = matching(summaries.tailMap(after, false).descendingMap(), to, limit);
        return Stream.iterate(newestFirst.size() - 1, i -> i >= 0, i -> i - 1)
                .map(newestFirst::get)
                .toList();
    }

    /** Messages with a smaller id, newest first. */
    List<MailSummary> before(long id, Optional<String> to, int limit) {
        return matching(summaries.headMap(id, false).descendingMap(), to, limit);
    }

    private static List<MailSummary> matching(SortedMap<Long, MailSummary> from, Optional<String> to, int limit) {
        return from.values().stream()
                .filter(mail -> to.map(mail::isTo).orElse(true))
                .limit(limit)
                .toList();
    }

    /** The bytes as they came, below two lines of ours; empty if there is no such message. */
    Optional<byte[]> read(long id) {
        try {
            return summaries.containsKey(id) ? Optional.of(Files.readAllBytes(file(id))) : Optional.empty();
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes every message up to this id; later ones stay. */
    void deleteUpTo(long id) {
        try {
            for (Long each : summaries.headMap(id, true).keySet()) {
                summaries.remove(each);
                Files.deleteIfExists(file(each));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long id) {
        return folder.resolve(String.format("%09d.eml", id));
    }
}
