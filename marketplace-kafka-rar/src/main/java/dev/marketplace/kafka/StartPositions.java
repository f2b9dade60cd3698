package dev.marketplace.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Assigns a listener on every node all partitions of its topics, each from where it goes on. */
final class StartPositions {

    private final Consumer<String, String> consumer;
    private final Bean bean;
    private final Map<TopicPartition, Long> known;

    /** @param known where to go on; what is missing is asked from the bean and put in */
    StartPositions(Consumer<String, String> consumer, Bean bean, Map<TopicPartition, Long> known) {
        this.consumer = consumer;
        this.bean = bean;
        this.known = known;
    }

    /** @throws NotReadyToRead when it has to be tried again later */
    List<TopicPartition> assign(List<String> topics) {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics) {
            all.addAll(partitionsOf(topic));
        }
        consumer.assign(all);
        all.forEach(partition -> consumer.seek(partition, known.get(partition)));
        return all;
    }

    private List<TopicPartition> partitionsOf(String topic) {
        List<PartitionInfo> infos = consumer.partitionsFor(topic);
        if (infos == null || infos.isEmpty()) {
            throw new NotReadyToRead("topic " + topic + " is not there");
        }
        List<TopicPartition> partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (!known.keySet().containsAll(partitions)) {
            // a keeper is asked once; the ends are noted before it answers, so that nothing falls between
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<Integer, Long> kept = ask(topic, partitions);
            partitions.forEach(partition ->
                    known.putIfAbsent(partition, kept.getOrDefault(partition.partition(), ends.get(partition))));
        }
        return partitions;
    }

    private Map<Integer, Long> ask(String topic, List<TopicPartition> partitions) {
        Set<Integer> numbers =
                partitions.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        try {
            return bean.startOffsets(topic, numbers);
        } catch (Exception e) {
            throw new NotReadyToRead("no start offsets for " + topic, Bean.unwrap(e));
        }
    }
}
