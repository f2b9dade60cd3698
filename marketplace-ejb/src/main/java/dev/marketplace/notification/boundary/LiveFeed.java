package dev.marketplace.notification.boundary;

import dev.marketplace.notification.entity.Receivers;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** Hands what was just notified to the open pages of this node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LiveFeed {

    private static final Log LOG = Log.of(LiveFeed.class);

    /** So many notifications are remembered: far more than can be told twice within the minute that a repeat may take. */
    private static final int REMEMBERED = 2_000;

    private final Set<Subscription> subscriptions = new CopyOnWriteArraySet<>();
    private final Set<String> told = new LinkedHashSet<>();

    /** An open page. */
    private record Subscription(Caller caller, Consumer<LiveMessage> listener) {

        boolean concerns(LiveMessage message) {
            return message.receiver().equals(caller.id())
                    || message.receiver().equals(Receivers.ADMINS) && caller.is(Role.ADMIN);
        }
    }

    /**
     * Calls back with what concerns the caller until it is closed; an admin also gets what is for all admins.
     *
     * @param listener is called on a thread of the feed; it must not block
     * @throws dev.marketplace.shared.NotSignedIn for a visitor
     */
    public AutoCloseable subscribe(Caller caller, Consumer<LiveMessage> listener) {
        if (caller.roles().isEmpty()) {
            throw new NotSignedIn();
        }
        Subscription subscription = new Subscription(caller, listener);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    /**
     * For this room's listener. Events may come twice: a notification that was told lately is not told again. A page that
     * fails does not keep the others from hearing.
     */
    public void publish(LiveMessage message) {
        if (!isNews(message.notification().id())) {
            return;
        }
        for (Subscription subscription : subscriptions) {
            if (subscription.concerns(message)) {
                try {
                    subscription.listener().accept(message);
                } catch (RuntimeException e) {
                    LOG.fine("A page could not be told: {0}", e.toString());
                }
            }
        }
    }

    private boolean isNews(String notificationId) {
        synchronized (told) {
            if (!told.add(notificationId)) {
                return false;
            }
            if (told.size() > REMEMBERED) {
                told.remove(told.iterator().next());
            }
            return true;
        }
    }
}
