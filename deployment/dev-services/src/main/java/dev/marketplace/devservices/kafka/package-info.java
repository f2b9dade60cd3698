/**
 * A real Kafka broker inside this JVM: one node that is broker and KRaft controller, with its log in
 * {@code <data>/kafka}. Topics are not created by merely naming them, as in production.
 */
package dev.marketplace.devservices.kafka;
