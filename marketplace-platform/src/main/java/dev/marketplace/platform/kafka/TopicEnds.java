package dev.marketplace.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Tells where topics end just now, so that a reader can note it before it reads the documents and replay from there. */
public final class TopicEnds {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final KafkaSettings settings;

    public TopicEnds(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * @return partition to the offset that its next record will get
     * @throws org.apache.kafka.common.KafkaException if the broker does not say within ten seconds
     */
    public Map<Integer, Long> of(String topic, Set<Integer> partitions) {
        Set<TopicPartition> asked = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toSet());
        try (Consumer<String, String> consumer = KafkaClients.consumer(settings, Map.of())) {
            Map<Integer, Long> ends = new HashMap<>();
            consumer.endOffsets(asked, WITHIN).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        }
    }
}
