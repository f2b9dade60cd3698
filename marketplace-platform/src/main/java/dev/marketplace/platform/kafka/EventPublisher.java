package dev.marketplace.platform.kafka;

import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Sends records to Kafka; one for the application, safe for concurrent use. */
public interface EventPublisher extends AutoCloseable {

    /**
     * Hands a record over for sending; returns at once, or after at most 2 seconds when the broker is away or the
     * buffer is full. Records of one key keep the order in which they were handed over, unless one of them fails.
     *
     * @param key decides the partition; null spreads
     * @param value UTF-8 text; null is a deletion marker
     * @param headers names to values, may be empty
     * @return completes when all in-sync replicas have the record; completes exceptionally with
     *     {@link EventNotPublished} when that was not acknowledged within 30 seconds: it may be there all the same, so
     *     whoever sends again may cause a duplicate
     */
    CompletionStage<SentRecord> publish(String topic, String key, String value, Map<String, String> headers);

    /** Sends what is buffered, for at most 5 seconds, and ends; later calls of {@link #publish} fail. */
    @Override
    void close();
}
