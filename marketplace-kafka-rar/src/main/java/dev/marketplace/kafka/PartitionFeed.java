package dev.marketplace.kafka;

import dev.marketplace.platform.kafka.KafkaRecord;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * What was read of one partition and not delivered yet, in order, and how often its first record was tried. Times are
 * readings of {@link System#nanoTime}.
 */
final class PartitionFeed {

    private record Arrival(KafkaRecord record, long at) {}

    private final int batchSize;
    private final long batchNanos;
    private final Backoff backoff;
    private final Deque<Arrival> waiting = new ArrayDeque<>();

    private int attempts;
    private int outages;
    private boolean resting;
    private long restsUntil;
    private long oneByOneThrough = -1;

    /**
     * @param batchSize most records of a batch, 1 for single records
     * @param batchWait how long the first record of a batch may wait for more
     */
    PartitionFeed(int batchSize, Duration batchWait, Backoff backoff) {
        this.batchSize = batchSize;
        this.batchNanos = batchWait.toNanos();
        this.backoff = backoff;
    }

    void add(Collection<KafkaRecord> records, long now) {
        records.forEach(record -> waiting.add(new Arrival(record, now)));
    }

    /** Whether more should be read: nothing is left to deliver but a batch that is still filling. */
    boolean wantsMore() {
        return attempts == 0 && !resting && waiting.size() < batchSize;
    }

    /** The records to deliver now, in order; empty when none is due. They stay until {@link #delivered}. */
    List<KafkaRecord> due(long now) {
        return waiting.isEmpty() || nanosUntilDue(now) > 0 ? List.of() : head();
    }

    /** Nanoseconds until records are due, 0 or less if they are; {@link Long#MAX_VALUE} when nothing waits. */
    long nanosUntilDue(long now) {
        if (waiting.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (resting) {
            return restsUntil - now;
        }
        boolean complete = waiting.size() >= batchSize || goesOneByOne();
        return complete ? 0 : waiting.peek().at() + batchNanos - now;
    }

    /** The delivery of these succeeded, or its failure is settled. */
    void delivered(int count) {
        for (int i = 0; i < count; i++) {
            waiting.remove();
        }
        attempts = 0;
        outages = 0;
        resting = false;
    }

    /** The delivery of a batch failed: its records come one by one, so that the failing one is found. */
    void split(int count, long now) {
        Iterator<Arrival> records = waiting.iterator();
        for (int i = 0; i < count; i++) {
            oneByOneThrough = records.next().record().offset();
        }
        rest(backoff.after(1), now);
    }

    /** The delivery of a single record failed; returns the pause until it comes again. */
    Duration failed(long now) {
        attempts++;
        Duration pause = backoff.after(attempts);
        rest(pause, now);
        return pause;
    }

    /**
     * The delivery could not succeed for a reason that is not the record's: it comes again after a pause, and this does
     * not count as an attempt. Returns how often that was so since the last success.
     */
    int hindered(long now) {
        outages++;
        rest(backoff.after(outages), now);
        return outages;
    }

    /** Failed deliveries of the first record so far. */
    int attempts() {
        return attempts;
    }

    private void rest(Duration pause, long now) {
        resting = true;
        restsUntil = now + pause.toNanos();
    }

    private boolean goesOneByOne() {
        return waiting.peek().record().offset() <= oneByOneThrough;
    }

    private List<KafkaRecord> head() {
        if (goesOneByOne()) {
            return List.of(waiting.peek().record());
        }
        List<KafkaRecord> head = new ArrayList<>(Math.min(batchSize, waiting.size()));
        for (Arrival arrival : waiting) {
            if (head.size() == batchSize) {
                break;
            }
            head.add(arrival.record());
        }
        return List.copyOf(head);
    }
}
