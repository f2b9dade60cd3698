package dev.marketplace.notification.control;

import dev.marketplace.notification.entity.Notification;
import dev.marketplace.platform.kafka.EventPublisher;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Stores a notification and lets open pages know. Doing it again stores nothing new and lets them know again. */
@ApplicationScoped
public class Teller {

    private static final int SECONDS = 10;

    @Inject
    private NotificationStore notifications;

    @Inject
    private EventPublisher publisher;

    @Inject
    private Events events;

    protected Teller() {}

    /** For use without a container. */
    public Teller(NotificationStore notifications, EventPublisher publisher, Events events) {
        this.notifications = notifications;
        this.publisher = publisher;
        this.events = events;
    }

    /** @throws IllegalStateException if the broker did not take the hint for open pages: the listener then tries again */
    public void tell(Caller system, Notification notification) {
        notifications.insert(notification);
        Event created = events.of(
                system,
                "notification.created",
                notification.id(),
                Map.of("notificationId", notification.id(), "receiver", notification.receiver()));
        try {
            publisher
                    .publish(
                            created.topic(),
                            notification.receiver(),
                            created.toJson(),
                            Map.of("correlation-id", system.correlationId()))
                    .toCompletableFuture()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("open pages could not be told of " + notification.id(), e);
        }
    }
}
