package dev.marketplace.notification.control;

import dev.marketplace.notification.entity.Notification;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The last hundred things that an account was told of. */
@ApplicationScoped
public class ToldNotifications implements PersonalData {

    @Inject
    private NotificationStore notifications;

    protected ToldNotifications() {}

    /** For use without a container. */
    public ToldNotifications(NotificationStore notifications) {
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        List<Map<String, Object>> told =
                notifications.of(caller.scope(), caller.id(), PageRequest.first(PageRequest.MAX_LIMIT)).stream()
                        .map(ToldNotifications::told)
                        .toList();
        return Map.of("notifications", told);
    }

    private static Map<String, Object> told(Notification notification) {
        return Map.of(
                "title", notification.title(),
                "message", notification.message(),
                "createdAt", notification.createdAt().toString());
    }
}
