package dev.marketplace.platform.kafka;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One record as a listener gets it.
 *
 * @param topic the topic it was read from
 * @param partition from 0
 * @param offset its place in the partition, rising, with gaps
 * @param key the aggregate's id for events; null for a record sent without one
 * @param value UTF-8 text, JSON for events; null for a deletion marker of a compacted topic
 * @param headers names to UTF-8 values; of a name sent several times the last; never null
 * @param timestamp when it was sent by the sender's clock, or appended if the topic says so
 */
public record KafkaRecord(
        String topic,
        int partition,
        long offset,
        String key,
        String value,
        Map<String, String> headers,
        Instant timestamp) {

    /** The header that carries the correlation id of the request that caused the record. */
    public static final String CORRELATION_ID = "correlation-id";

    public KafkaRecord {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(timestamp, "timestamp");
        headers = Map.copyOf(headers);
    }

    /** The value of a header, empty when it was not sent. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The correlation id, empty when the sender gave none. */
    public Optional<String> correlationId() {
        return header(CORRELATION_ID);
    }

    /** {@code topic-partition@offset}, unique in the cluster, for logs and for ids of what the record causes. */
    public String position() {
        return topic + "-" + partition + "@" + offset;
    }
}
