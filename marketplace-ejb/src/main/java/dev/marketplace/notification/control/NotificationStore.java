package dev.marketplace.notification.control;

import dev.marketplace.notification.entity.Notification;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import java.util.List;
import java.util.Optional;

/** Where notifications are kept. */
public interface NotificationStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** Stores it; one with the id that is there stays as it is. */
    void insert(Notification notification);

    Optional<Notification> find(String receiver, String id);

    Optional<Notification> byId(String id);

    void update(Notification notification);

    /** Newest first; one more than asked, to see whether there are more. */
    List<Notification> of(Scope scope, String receiver, PageRequest request);

    /** Removes all of a receiver. */
    void removeAll(String receiver);

    long unread(Scope scope, String receiver);
}
