package dev.marketplace.platform.kafka;

/** Where a published record lies, as the broker acknowledged it. */
public record SentRecord(String topic, int partition, long offset) {}
