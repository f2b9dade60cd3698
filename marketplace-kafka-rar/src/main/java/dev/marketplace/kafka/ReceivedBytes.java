package dev.marketplace.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;

/** How much a consumer has received since it was made. */
final class ReceivedBytes {

    private final Consumer<?, ?> consumer;
    private Metric metric;

    ReceivedBytes(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    double total() {
        if (metric == null) {
            metric = consumer.metrics().values().stream()
                    .filter(candidate -> candidate.metricName().name().equals("incoming-byte-total")
                            && candidate.metricName().group().equals("consumer-metrics"))
                    .findFirst()
                    .orElse(null);
        }
        return metric == null ? 0 : (double) metric.metricValue();
    }
}
