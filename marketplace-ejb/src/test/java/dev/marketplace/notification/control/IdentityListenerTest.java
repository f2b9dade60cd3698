package dev.marketplace.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.notification.NotificationRoom.NotificationsInMemory;
import dev.marketplace.notification.entity.Notification;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was told to an account goes with it, and is handed over before. */
class IdentityListenerTest {

    private final NotificationsInMemory stored = new NotificationsInMemory();

    @BeforeEach
    void two_people() {
        for (String receiver : List.of("usr_lena", "usr_kim")) {
            stored.insert(new Notification(
                    "ntf_" + receiver, receiver, "order.placed", "News", "It is sent.", "/orders", Instant.EPOCH));
        }
    }

    @Test
    void an_account_that_is_gone_leaves_no_notification_and_others_keep_theirs() {
        IdentityListener listener = new IdentityListener(stored);
        listener.onRecord(record("identity.account-created"));
        assertThat(stored.byId).hasSize(2);
        listener.onRecord(record("identity.account-erased"));
        listener.onRecord(record("identity.account-erased"));
        assertThat(stored.byId.values()).extracting(Notification::receiver).containsExactly("usr_kim");
    }

    @Test
    void who_asks_gets_what_she_was_told_and_nothing_elses() {
        Caller lena = new Caller("usr_lena", Set.of(Role.USER), Audience.USER, Scope.MAIN, "cor_1");
        assertThat(new ToldNotifications(stored).of(lena))
                .isEqualTo(Map.of(
                        "notifications",
                        List.of(Map.of(
                                "title", "News", "message", "It is sent.", "createdAt", "1970-01-01T00:00:00Z"))));
    }

    private static KafkaRecord record(String type) {
        Event event = new Event(
                "evt_1", type, 1, Instant.EPOCH, "main", "usr_lena", 1, "cor_1", Map.of("accountId", "usr_lena"));
        return new KafkaRecord("identity.events", 0, 0, "usr_lena", event.toJson(), Map.of(), Instant.EPOCH);
    }
}
