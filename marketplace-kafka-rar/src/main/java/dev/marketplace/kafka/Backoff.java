package dev.marketplace.kafka;

import java.time.Duration;

/** Pauses that double from a first to a longest one. */
record Backoff(Duration first, Duration longest) {

    /** Between deliveries of a record: ten attempts take about 80 seconds. */
    static final Backoff DELIVERY = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    /** Between tries to connect, or to find the bean ready. */
    static final Backoff CONNECTION = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10));

    /** @param failures how often it failed so far, from 1 */
    Duration after(int failures) {
        int doublings = Math.min(failures - 1, 20);
        Duration pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
