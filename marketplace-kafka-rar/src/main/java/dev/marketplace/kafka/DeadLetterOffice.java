package dev.marketplace.kafka;

import dev.marketplace.platform.kafka.DeadLetter;
import dev.marketplace.platform.kafka.EventPublisher;
import dev.marketplace.platform.kafka.KafkaRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Moves records that no attempt could handle to their topic's dead letters. */
final class DeadLetterOffice {

    private static final int LONGEST_MESSAGE = 1_000;

    private final EventPublisher publisher;

    DeadLetterOffice(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Returns when the broker has the record.
     *
     * @throws java.util.concurrent.CompletionException when it has not, and the record must stay where it is
     */
    void take(KafkaRecord record, Optional<String> group, int attempts, Throwable reason) {
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put(DeadLetter.EXCEPTION_CLASS, reason.getClass().getName());
        if (reason.getMessage() != null) {
            headers.put(DeadLetter.EXCEPTION_MESSAGE, shortened(reason.getMessage()));
        }
        headers.put(DeadLetter.ATTEMPTS, String.valueOf(attempts));
        headers.put(DeadLetter.TOPIC, record.topic());
        headers.put(DeadLetter.PARTITION, String.valueOf(record.partition()));
        headers.put(DeadLetter.OFFSET, String.valueOf(record.offset()));
        group.ifPresent(name -> headers.put(DeadLetter.GROUP, name));
        publisher
                .publish(DeadLetter.topicOf(record.topic()), record.key(), record.value(), headers)
                .toCompletableFuture()
                .join();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
