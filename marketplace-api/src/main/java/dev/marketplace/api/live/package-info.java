/**
 * The live connection of an open page, {@code /api/ws/live?portal=seller} (or {@code admin}, {@code user}): a WebSocket
 * that only tells. The gate decides from Origin and the portal's access cookie before the upgrade; whether the session
 * still lives is asked again before each message and every 20 seconds, since the connection outlives the token it began
 * with. The first message gives the number of unread notifications, each later one a notification.
 */
package dev.marketplace.api.live;
