package dev.marketplace.notification.boundary;

import dev.marketplace.notification.control.NotificationStore;
import dev.marketplace.notification.entity.Notification;
import dev.marketplace.notification.entity.Receivers;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the caller was told, newest first; in the admin portal, what all admins were told. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Notifications {

    @Inject
    private NotificationStore notifications;

    public Notifications() {}

    /** For use without a container. */
    public Notifications(NotificationStore notifications) {
        this.notifications = notifications;
    }

    /** @throws NotSignedIn for a visitor */
    public Page<NotificationView> list(Caller caller, PageRequest request) {
        List<Notification> found = notifications.of(caller.scope(), receiver(caller), request);
        boolean more = found.size() > request.limit();
        List<NotificationView> items =
                found.stream().limit(request.limit()).map(NotificationView::of).toList();
        return new Page<>(
                items,
                more
                        ? Optional.of(
                                PageRequest.cursor(items.get(items.size() - 1).id()))
                        : Optional.empty());
    }

    /**
     * At most 100 are counted.
     *
     * @throws NotSignedIn for a visitor
     */
    public long unread(Caller caller) {
        return notifications.unread(caller.scope(), receiver(caller));
    }

    /**
     * Twice is harmless.
     *
     * @throws NotFound if it is not the caller's
     */
    public void markRead(Caller caller, String notificationId) {
        Notification notification =
                notifications.find(receiver(caller), notificationId).orElseThrow(() -> new NotFound("notification"));
        if (!notification.isRead()) {
            notifications.update(notification.read());
        }
    }

    private static String receiver(Caller caller) {
        if (caller.roles().isEmpty()) {
            throw new NotSignedIn();
        }
        return caller.audience() == Audience.ADMIN ? Receivers.ADMINS : caller.id();
    }
}
