package dev.marketplace.kafka;

import dev.marketplace.platform.correlation.Log;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.kafka.Outages;
import jakarta.resource.spi.UnavailableException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;

/** Reads, delivers and commits with one consumer, in one thread, until it is told to stop or the consumer fails. */
final class PollLoop implements ConsumerRebalanceListener {

    private static final Log LOG = Log.of(PollLoop.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(5);

    /** Delivering longer without a poll and a commit would make a crash repeat more, and a rebalance wait. */
    private static final long SLICE_NANOS = Duration.ofMillis(500).toNanos();

    private final Consumer<String, String> consumer;
    private final Reading reading;
    private final Bean bean;
    private final DeadLetterOffice deadLetters;
    private final StopSignal stop;
    private final BrokerWatch watch;
    private final Map<TopicPartition, Long> positions;
    private final ReceivedBytes received;
    private final Map<TopicPartition, PartitionFeed> feeds = new LinkedHashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();

    /** @param positions where each partition goes on, kept up here; it outlives the consumer */
    PollLoop(
            Consumer<String, String> consumer,
            Reading reading,
            Bean bean,
            DeadLetterOffice deadLetters,
            StopSignal stop,
            BrokerWatch watch,
            Map<TopicPartition, Long> positions) {
        this.consumer = consumer;
        this.reading = reading;
        this.bean = bean;
        this.deadLetters = deadLetters;
        this.stop = stop;
        this.watch = watch;
        this.positions = positions;
        this.received = new ReceivedBytes(consumer);
    }

    void run() {
        watch.begin(System.nanoTime());
        while (!stop.given()) {
            boolean expectsAnswer = pauseAndResume();
            accept(consumer.poll(untilNextDelivery()));
            watch.observe(received.total(), expectsAnswer, System.nanoTime());
            deliverDue();
            commit();
        }
    }

    /** Commits what was delivered, at the end; the consumer may have been woken up. */
    void finish() {
        try {
            commit();
        } catch (WakeupException e) {
            commit();
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition ->
                feeds.put(partition, new PartitionFeed(reading.batchSize(), reading.batchWait(), Backoff.DELIVERY)));
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        finish();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        feeds.keySet().removeAll(partitions);
        uncommitted.keySet().removeAll(partitions);
    }

    private boolean pauseAndResume() {
        Set<TopicPartition> open = new HashSet<>();
        Set<TopicPartition> shut = new HashSet<>();
        feeds.forEach((partition, feed) -> (feed.wantsMore() ? open : shut).add(partition));
        consumer.resume(open);
        consumer.pause(shut);
        return !open.isEmpty() || feeds.isEmpty();
    }

    private Duration untilNextDelivery() {
        long now = System.nanoTime();
        long nearest = LONGEST_POLL.toNanos();
        for (PartitionFeed feed : feeds.values()) {
            nearest = Math.min(nearest, feed.nanosUntilDue(now));
        }
        return Duration.ofNanos(Math.max(0, nearest));
    }

    private void accept(ConsumerRecords<String, String> records) {
        long now = System.nanoTime();
        for (TopicPartition partition : records.partitions()) {
            feeds.get(partition)
                    .add(records.records(partition).stream().map(Records::ours).toList(), now);
        }
    }

    private void deliverDue() {
        long start = System.nanoTime();
        boolean delivered = true;
        while (delivered) {
            delivered = false;
            for (TopicPartition partition : List.copyOf(feeds.keySet())) {
                PartitionFeed feed = feeds.get(partition);
                List<KafkaRecord> due = feed.due(System.nanoTime());
                if (due.isEmpty()) {
                    continue;
                }
                if (stop.given() || System.nanoTime() - start > SLICE_NANOS) {
                    return;
                }
                // to the end of the row, so that a long slice serves every partition in turn
                feeds.remove(partition);
                feeds.put(partition, feed);
                deliver(partition, feed, due);
                delivered = true;
            }
        }
    }

    private void deliver(TopicPartition partition, PartitionFeed feed, List<KafkaRecord> due) {
        try {
            bean.deliver(due);
            settle(partition, feed, due);
        } catch (UnavailableException e) {
            feed.hindered(System.nanoTime());
        } catch (Exception e) {
            fail(partition, feed, due, Bean.unwrap(e));
        }
    }

    private void settle(TopicPartition partition, PartitionFeed feed, List<KafkaRecord> done) {
        feed.delivered(done.size());
        long next = done.get(done.size() - 1).offset() + 1;
        positions.put(partition, next);
        if (reading.group().isPresent()) {
            uncommitted.put(partition, new OffsetAndMetadata(next));
        }
    }

    private void fail(TopicPartition partition, PartitionFeed feed, List<KafkaRecord> due, Throwable reason) {
        KafkaRecord record = due.get(0);
        if (Outages.isOutage(reason)) {
            if (feed.hindered(System.nanoTime()) == 1) {
                DeliveryLog.warn(record, "waits, since what it needs is away: " + reason);
            }
            return;
        }
        if (due.size() > 1) {
            feed.split(due.size(), System.nanoTime());
            DeliveryLog.warn(record, "and " + (due.size() - 1) + " more failed, coming one by one: " + reason);
            return;
        }
        Duration pause = feed.failed(System.nanoTime());
        if (feed.attempts() < reading.maxAttempts()) {
            DeliveryLog.warn(
                    record,
                    "attempt " + feed.attempts() + " of " + reading.maxAttempts() + " failed, again in "
                            + pause.toMillis() + " ms: " + reason);
            return;
        }
        bury(partition, feed, record, reason);
    }

    private void bury(TopicPartition partition, PartitionFeed feed, KafkaRecord record, Throwable reason) {
        try {
            deadLetters.take(record, reading.group(), feed.attempts(), reason);
        } catch (RuntimeException e) {
            DeliveryLog.warn(record, "cannot be moved to its dead letters and stays: " + e.getMessage());
            return;
        }
        DeliveryLog.error(reason, record, "moved to its dead letters after attempt " + feed.attempts());
        settle(partition, feed, List.of(record));
    }

    private void commit() {
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(uncommitted, COMMIT_TIMEOUT);
            uncommitted.clear();
        } catch (RetriableException | RebalanceInProgressException | CommitFailedException e) {
            // comes again after the next poll, which also tells if the partitions are not ours any more
            LOG.fine("Kafka: commit of {0} comes later: {1}", uncommitted, e.getMessage());
        }
    }
}
