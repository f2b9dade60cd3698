package dev.marketplace.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to read and how to hand it over.
 *
 * @param group empty for a listener on every node
 * @param batchSize 1 for single records
 */
record Reading(List<String> topics, Optional<String> group, int batchSize, Duration batchWait, int maxAttempts) {

    static Reading of(KafkaActivationSpec spec, boolean singleRecords) {
        return new Reading(
                spec.topicList(),
                spec.isGroup() ? Optional.of(spec.getGroup().strip()) : Optional.empty(),
                singleRecords ? 1 : spec.batchSizeOrDefault(),
                Duration.ofMillis(singleRecords ? 0 : spec.batchMillisOrDefault()),
                spec.getMaxAttempts());
    }
}
