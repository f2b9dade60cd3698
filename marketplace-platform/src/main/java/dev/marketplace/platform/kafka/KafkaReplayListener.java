package dev.marketplace.platform.kafka;

/**
 * A message-driven bean on every node that keeps its own offsets, such as one that feeds a local index: it needs
 * {@code deliveryMode = every-node}, gets batches, and is asked where to start.
 */
public interface KafkaReplayListener extends KafkaBatchListener, OffsetKeeper {}
