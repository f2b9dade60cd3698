package dev.marketplace.platform.kafka;

import java.util.List;

/**
 * A message-driven bean that takes records in batches, see {@link KafkaActivation#BATCH_SIZE} and
 * {@link KafkaActivation#BATCH_MILLIS}. It bears {@code @Interceptors(QuietFailures.class)}.
 */
public interface KafkaBatchListener {

    /**
     * Takes a batch: at least one record, all of one partition, in order. Returning is the receipt for all of them.
     *
     * @throws DeliveryFailed made by {@link QuietFailures} of whatever the bean throws: they come again, one by one (as
     *     lists of one), so that only the record that fails is retried and in the end moved to {@code <topic>.DLT};
     *     what a batch did before it failed has to be idempotent
     */
    void onRecords(List<KafkaRecord> records) throws DeliveryFailed;
}
