package dev.marketplace.platform.kafka;

import dev.marketplace.platform.correlation.Log;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Publishes with one idempotent producer, made at the first record and made anew after an error that a producer does
 * not survive. While the broker is away, one record in {@value #PAUSE_SECONDS} seconds tries (and may block for 2
 * seconds); the others fail at once, so that a request that publishes does not wait for a broker that is known to be
 * away.
 */
public final class KafkaEventPublisher implements EventPublisher {

    private static final Log LOG = Log.of(KafkaEventPublisher.class);
    private static final int PAUSE_SECONDS = 5;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Supplier<Producer<String, String>> producers;
    private final LongSupplier nanos;
    private Producer<String, String> producer;
    private boolean closed;
    private boolean away;
    private long nextTryAt;

    public KafkaEventPublisher(KafkaSettings settings) {
        this(() -> KafkaClients.producer(settings), System::nanoTime);
        KafkaLoggers.quieten();
    }

    KafkaEventPublisher(Supplier<Producer<String, String>> producers, LongSupplier nanos) {
        this.producers = producers;
        this.nanos = nanos;
    }

    /**
     * {@inheritDoc} The stage completes on the sender's only thread: what blocks belongs into an {@code ...Async}
     * step.
     */
    @Override
    public CompletionStage<SentRecord> publish(String topic, String key, String value, Map<String, String> headers) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        CompletableFuture<SentRecord> result = new CompletableFuture<>();
        Producer<String, String> used = null;
        try {
            used = producer();
            Producer<String, String> sender = used;
            used.send(record, (metadata, failure) -> {
                if (failure == null) {
                    reached();
                    result.complete(new SentRecord(metadata.topic(), metadata.partition(), metadata.offset()));
                } else {
                    failed(sender, failure);
                    result.completeExceptionally(new EventNotPublished(topic, failure, saysBrokerAway(failure)));
                }
            });
        } catch (RuntimeException e) {
            failed(used, e);
            result.completeExceptionally(new EventNotPublished(topic, e, saysBrokerAway(e)));
        }
        return result;
    }

    /** Whether the last record was not acknowledged since the broker was away; false before the first. */
    public synchronized boolean brokerAway() {
        return away;
    }

    @Override
    public void close() {
        Producer<String, String> last;
        synchronized (this) {
            closed = true;
            last = producer;
            producer = null;
        }
        if (last != null) {
            last.close(CLOSE_TIMEOUT);
        }
    }

    private synchronized Producer<String, String> producer() {
        if (closed) {
            throw new IllegalStateException("the publisher is closed");
        }
        if (away && nanos.getAsLong() - nextTryAt < 0) {
            throw new BrokerAway();
        }
        nextTryAt = nanos.getAsLong() + Duration.ofSeconds(PAUSE_SECONDS).toNanos();
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private synchronized void reached() {
        if (away) {
            away = false;
            LOG.info("Publishing to Kafka works again");
        }
    }

    private void failed(Producer<String, String> used, Exception failure) {
        if (failure instanceof BrokerAway) {
            return;
        }
        boolean fatal = used != null && !survives(failure);
        synchronized (this) {
            if (!closed && !away && saysBrokerAway(failure)) {
                away = true;
                nextTryAt =
                        nanos.getAsLong() + Duration.ofSeconds(PAUSE_SECONDS).toNanos();
                LOG.warning("Publishing to Kafka does not work: {0}", failure.getMessage());
            }
            if (fatal && producer == used) {
                producer = null;
                LOG.warning("The Kafka producer is made anew after {0}", failure.toString());
            }
        }
        if (fatal) {
            used.close(Duration.ZERO);
        }
    }

    private static boolean survives(Exception failure) {
        return failure instanceof RetriableException
                || failure instanceof RecordTooLargeException
                || failure instanceof InvalidTopicException
                || failure instanceof SerializationException
                || failure instanceof TopicAuthorizationException;
    }

    private static boolean saysBrokerAway(Exception failure) {
        boolean topicIsMissing = failure.getCause() instanceof UnknownTopicOrPartitionException;
        return failure instanceof TimeoutException && !topicIsMissing
                || failure instanceof BrokerAway
                || failure instanceof DisconnectException
                || failure instanceof AuthenticationException
                || failure instanceof ConfigException;
    }

    /** The broker was away a moment ago and is not tried again yet. */
    private static final class BrokerAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokerAway() {
            super("the broker is away", null, false, false);
        }
    }
}
