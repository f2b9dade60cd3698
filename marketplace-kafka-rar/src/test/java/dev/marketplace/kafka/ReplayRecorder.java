package dev.marketplace.kafka;

import dev.marketplace.platform.kafka.KafkaReplayListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A listener on every node that keeps its offsets. */
final class ReplayRecorder extends BatchRecorder implements KafkaReplayListener {

    /** The partitions that it was asked about, by topic. */
    final Map<String, Set<Integer>> asked = new ConcurrentHashMap<>();

    private final Map<Integer, Long> kept;

    ReplayRecorder(Map<Integer, Long> kept) {
        this.kept = kept;
    }

    @Override
    public Map<Integer, Long> startOffsets(String topic, Set<Integer> partitions) {
        if (asked.put(topic, partitions) != null) {
            throw new IllegalStateException("asked twice");
        }
        return kept;
    }
}
