/**
 * The embedded MongoDB: the wire protocol and the query language of {@code mongo-java-server}, made durable and indexed.
 */
package dev.marketplace.devservices.mongo;
