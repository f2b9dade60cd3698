package dev.marketplace.kafka;

import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.kafka.KafkaClients;
import dev.marketplace.platform.kafka.KafkaSettings;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.work.Work;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Feeds one message-driven bean, from its activation to its deactivation. */
final class EndpointConsumer implements Work {

    private static final Log LOG = Log.of(EndpointConsumer.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final Reading reading;
    private final Bean bean;
    private final DeadLetterOffice deadLetters;
    private final BrokerWatch watch;
    private final StopSignal stop = new StopSignal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile Consumer<String, String> current;
    private Thread waitingForBean;

    EndpointConsumer(
            KafkaSettings settings, Reading reading, Bean bean, DeadLetterOffice deadLetters, String description) {
        this.settings = settings;
        this.reading = reading;
        this.bean = bean;
        this.deadLetters = deadLetters;
        this.watch = new BrokerWatch(description);
    }

    @Override
    public void run() {
        try {
            KafkaClients.withKafkasLoader(() -> {
                live();
                return null;
            });
        } finally {
            ended.countDown();
        }
    }

    /** The work manager's hint that it wants its thread back. */
    @Override
    public void release() {
        requestStop();
    }

    /** Ends the current poll or pause; a delivery under way is finished and committed. */
    void requestStop() {
        stop.give();
        synchronized (this) {
            if (waitingForBean != null) {
                waitingForBean.interrupt();
            }
        }
        Consumer<String, String> polling = current;
        if (polling != null) {
            polling.wakeup();
        }
    }

    /** Waits for the end, which {@link #requestStop} brings; returns whether it came in time. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void live() {
        awaitBean();
        int failures = 0;
        while (!stop.given()) {
            try {
                consume();
                failures = 0;
            } catch (WakeupException e) {
                LOG.fine("Kafka: woken up");
            } catch (KafkaException | NotReadyToRead e) {
                failures = watch.isConnected() ? 1 : failures + 1;
                watch.lost(e.getMessage());
                stop.pause(Backoff.CONNECTION.after(failures));
            } catch (RuntimeException | LinkageError e) {
                failures++;
                LOG.error(e, "Kafka: {0} failed, starting anew", reading);
                stop.pause(Backoff.CONNECTION.after(failures));
            }
        }
    }

    private void awaitBean() {
        for (int failures = 1; !stop.given(); failures++) {
            try {
                waiting(Thread.currentThread());
                bean.awaitDeployed();
                return;
            } catch (UnavailableException e) {
                waiting(null);
                stop.pause(Backoff.CONNECTION.after(failures));
            } finally {
                waiting(null);
            }
        }
    }

    private synchronized void waiting(Thread thread) {
        waitingForBean = thread;
        if (thread == null) {
            // an interrupt that came while waiting has done its work
            Thread.interrupted();
        }
    }

    private void consume() {
        Consumer<String, String> consumer = KafkaClients.consumer(settings, properties());
        current = consumer;
        try {
            PollLoop loop = new PollLoop(consumer, reading, bean, deadLetters, stop, watch, positions);
            if (reading.group().isPresent()) {
                consumer.subscribe(reading.topics(), loop);
            } else {
                loop.onPartitionsAssigned(new StartPositions(consumer, bean, positions).assign(reading.topics()));
            }
            try {
                loop.run();
            } finally {
                loop.finish();
            }
        } finally {
            current = null;
            consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT));
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // a topic or partition made later is noticed within this time
        properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        reading.group().ifPresent(group -> {
            properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
            // how long a killed node's partitions stay with it
            properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
            properties.put(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        });
        return properties;
    }
}
