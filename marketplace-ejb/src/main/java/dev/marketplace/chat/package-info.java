/**
 * Chat: shoppers and shops talk (the seed's chatting service).
 *
 * <p>Planned: A conversation belongs to a shopper and a shop; the same pair comes back to the same one. Who
 * speaks is known from the session, and only members read or write. Messages go through the topic
 * {@code chat-events} in batches of up to three seconds, each is stored once and in order. Unread
 * counts survive a restart; presence is in Redis.
 */
package dev.marketplace.chat;
