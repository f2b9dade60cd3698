package dev.marketplace.platform.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message-driven bean on every node that keeps its own offsets, such as one that feeds a local index: it needs
 * {@code deliveryMode = every-node}, gets batches, and is asked where to start.
 *
 * <p>It declares again what it inherits: Payara knows the transaction attribute of a message listener's method only by the
 * interface that the bean names, and refuses a call of an inherited one with a misleading ClassCastException.
 */
public interface KafkaReplayListener extends KafkaBatchListener, OffsetKeeper {

    @Override
    void onRecords(List<KafkaRecord> records) throws DeliveryFailed;

    @Override
    Map<Integer, Long> startOffsets(String topic, Set<Integer> partitions) throws DeliveryFailed;
}
