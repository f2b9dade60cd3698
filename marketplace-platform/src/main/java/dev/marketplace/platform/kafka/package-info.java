/**
 * What the rooms see of Kafka: the interfaces that message-driven beans implement, the record they get, the table of
 * topics, and the publisher.
 *
 * <p>A bean names its topics and how it wants them in its activation configuration ({@link
 * dev.marketplace.platform.kafka.KafkaActivation}); where the broker is and how to sign in there is configuration
 * ({@link dev.marketplace.platform.kafka.KafkaSettings}), never the bean's business. Delivery is at least once and in
 * order per partition: the position is committed only after the bean returned. A bean that throws gets the same record
 * again with a growing delay while other partitions go on; after its last attempt the record goes to
 * {@code <topic>.DLT} with the reason in its headers ({@link dev.marketplace.platform.kafka.DeadLetter}).
 *
 * <p>The resource adapter in {@code marketplace-kafka-rar} does the delivering. These classes lie in the EAR's
 * {@code lib/}, so that the adapter and the beans share them.
 */
package dev.marketplace.platform.kafka;
