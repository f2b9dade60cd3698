package dev.marketplace.platform.kafka;

/**
 * A message-driven bean that takes records one by one, in order per partition. It bears
 * {@code @Interceptors(QuietFailures.class)}.
 *
 * <p>With {@code deliveryMode = every-node} it starts at the end of every partition whenever it is deployed; a listener
 * that has to know where it was is a {@link KafkaReplayListener}.
 */
public interface KafkaRecordListener {

    /**
     * Takes one record. Returning is the receipt: the position may be committed from then on. It may come again after a
     * crash, so the effect has to be idempotent.
     *
     * @throws DeliveryFailed made by {@link QuietFailures} of whatever the bean throws: the record comes again later,
     *     and is moved to {@code <topic>.DLT} after the last attempt
     */
    void onRecord(KafkaRecord record) throws DeliveryFailed;
}
