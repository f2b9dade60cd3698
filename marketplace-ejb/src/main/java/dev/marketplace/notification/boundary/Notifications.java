package dev.marketplace.notification.boundary;

import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** What the caller was told, newest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Notifications {

    /** @throws NotSignedIn */
    public Page<NotificationView> list(Caller caller, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    /** @throws NotSignedIn */
    public long unread(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /** @throws NotFound if it is not the caller's */
    public void markRead(Caller caller, String notificationId) {
        throw new UnsupportedOperationException();
    }
}
