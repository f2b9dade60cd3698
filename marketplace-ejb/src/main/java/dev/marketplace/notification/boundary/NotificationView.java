package dev.marketplace.notification.boundary;

import dev.marketplace.notification.entity.Notification;
import java.time.Instant;

/**
 * Something that happened, for one receiver.
 *
 * @param id {@code ntf_…}
 * @param link a path of the receiver's portal
 */
public record NotificationView(
        String id, String title, String message, String link, boolean isRead, Instant createdAt) {

    /** For this room's own use. */
    public static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.title(),
                notification.message(),
                notification.link(),
                notification.isRead(),
                notification.createdAt());
    }
}
