/**
 * The JCA inbound adapter that delivers Kafka's records to message-driven beans.
 *
 * <p>{@link dev.marketplace.kafka.KafkaResourceAdapter} gives each activated bean one thread of the container's work
 * manager. On it {@link dev.marketplace.kafka.EndpointConsumer} lives as long as the bean is deployed: it waits until
 * the bean can be called, connects a consumer, runs a {@link dev.marketplace.kafka.PollLoop}, and connects anew with a
 * growing pause when that fails. The loop reads into one {@link dev.marketplace.kafka.PartitionFeed} per partition,
 * delivers what is due, and commits what was delivered, in this order. A partition whose record failed is paused until
 * its next attempt; the loop goes on polling, so that the other partitions proceed and the group keeps its member.
 */
package dev.marketplace.kafka;
