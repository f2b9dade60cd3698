package dev.marketplace.notification.boundary;

import java.time.Instant;

/**
 * Something that happened, for one receiver.
 *
 * @param id {@code ntf_…}
 * @param link a path of the receiver's portal
 */
public record NotificationView(
        String id,
        String title,
        String message,
        String link,
        boolean isRead,
        Instant createdAt) {}
