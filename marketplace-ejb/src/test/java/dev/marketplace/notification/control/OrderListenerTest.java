package dev.marketplace.notification.control;

import static dev.marketplace.notification.NotificationRoom.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.notification.NotificationRoom;
import dev.marketplace.notification.boundary.NotificationView;
import dev.marketplace.notification.entity.Notification;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders become news for buyer, seller and admins, each once, however often the event comes. */
class OrderListenerTest {

    private final NotificationRoom room = new NotificationRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void an_order_is_news_for_its_seller_and_the_admins() {
        room.listener.onRecord(placed("evt_1", "ord_1", "sel_1"));
        assertThat(room.stored.byId.values())
                .extracting(Notification::receiver, Notification::title, Notification::link)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("sel_1", "New order AG-10001", "/seller/orders/ord_1"),
                        org.assertj.core.groups.Tuple.tuple("admins", "New order AG-10001", "/admin/orders/ord_1"));
        assertThat(room.stored.byId.values())
                .extracting(Notification::message)
                .containsOnly("Lena ordered 3 pieces for €54.90.");
        assertThat(room.server.taken)
                .as("the buyer's mail comes when all orders are there")
                .isEmpty();
    }

    @Test
    void a_completed_group_is_news_and_a_mail_for_the_buyer() {
        room.listener.onRecord(completed("evt_2"));
        assertThat(room.stored.byId.values()).extracting(Notification::receiver).containsExactly("usr_lena");
        assertThat(room.server.taken).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("lena@example.com");
            assertThat(mail.subject()).contains("AG-10001");
            assertThat(mail.text()).contains("https://agora.example/order/ord_1", "https://agora.example/order/ord_2");
            assertThat(mail.html()).contains("Halden &amp; &lt;Söhne&gt;").doesNotContain("<Söhne>");
        });
    }

    @Test
    void the_same_events_again_and_in_any_order_change_nothing() {
        for (int i = 0; i < 3; i++) {
            room.listener.onRecord(completed("evt_2"));
            room.listener.onRecord(placed("evt_1", "ord_1", "sel_1"));
        }
        assertThat(room.stored.byId).hasSize(3);
        assertThat(room.server.taken).hasSize(1);
    }

    @Test
    void one_mail_for_a_group_also_when_its_event_was_raised_twice() {
        room.listener.onRecord(completed("evt_2"));
        room.listener.onRecord(completed("evt_3"));
        assertThat(room.server.taken).hasSize(1);
    }

    @Test
    void while_the_broker_is_away_the_listener_fails_and_trying_again_tells_once() {
        room.database.brokerAway(true);
        assertThatThrownBy(() -> room.listener.onRecord(completed("evt_2"))).isInstanceOf(IllegalStateException.class);
        room.database.brokerAway(false);
        room.listener.onRecord(completed("evt_2"));
        assertThat(room.stored.byId).hasSize(1);
        assertThat(room.server.taken).hasSize(1);
        assertThat(room.database.published()).extracting(Event::type).containsExactly("notification.created");
    }

    @Test
    void facts_that_are_nobodys_news_are_passed_over() {
        room.listener.onRecord(record("evt_9", "order.something-new", Map.of()));
        assertThat(room.stored.byId).isEmpty();
    }

    @Test
    void each_sees_her_own_newest_first_and_marks_them_read() {
        room.listener.onRecord(placed("evt_1", "ord_1", "sel_1"));
        room.listener.onRecord(placed("evt_2", "ord_2", "sel_1"));
        room.listener.onRecord(placed("evt_3", "ord_3", "sel_2"));
        Caller seller = new Caller("sel_1", Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "c");
        Page<NotificationView> first = room.notifications.list(seller, PageRequest.first(1));
        assertThat(first.items()).extracting(NotificationView::link).containsExactly("/seller/orders/ord_2");
        Page<NotificationView> second = room.notifications.list(seller, new PageRequest(1, first.next()));
        assertThat(second.items()).extracting(NotificationView::link).containsExactly("/seller/orders/ord_1");
        assertThat(second.next()).isEmpty();
        assertThat(room.notifications.unread(seller)).isEqualTo(2);

        String mine = first.items().get(0).id();
        room.notifications.markRead(seller, mine);
        room.notifications.markRead(seller, mine);
        assertThat(room.notifications.unread(seller)).isEqualTo(1);
        Caller other = new Caller("sel_2", Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "c");
        assertThatThrownBy(() -> room.notifications.markRead(other, mine)).isInstanceOf(NotFound.class);
        Caller admin = new Caller("usr_boss", Set.of(Role.ADMIN), Audience.ADMIN, Scope.MAIN, "c");
        assertThat(room.notifications.unread(admin)).isEqualTo(3);
        assertThatThrownBy(() -> room.notifications.unread(Caller.anonymous(Scope.MAIN, "c")))
                .isInstanceOf(NotSignedIn.class);
    }

    private KafkaRecord placed(String eventId, String orderId, String seller) {
        Map<String, Object> data = buyer();
        data.put("orderId", orderId);
        data.put("shopId", "shp_1");
        data.put("sellerId", seller);
        data.put("itemCount", 3);
        return record(eventId, "order.placed", data);
    }

    private KafkaRecord completed(String eventId) {
        Map<String, Object> data = buyer();
        data.put("orderIds", List.of("ord_1", "ord_2"));
        return record(eventId, "order.group-completed", data);
    }

    private static Map<String, Object> buyer() {
        Map<String, Object> data = new HashMap<>();
        data.put("groupId", "grp_1");
        data.put("groupNumber", "AG-10001");
        data.put("buyerId", "usr_lena");
        data.put("buyerName", "Lena");
        data.put("buyerEmail", "lena@example.com");
        data.put("total", Map.of("amount", 5_490, "currency", "EUR"));
        return data;
    }

    private KafkaRecord record(String eventId, String type, Map<String, Object> data) {
        Event event = new Event(eventId, type, 1, room.clock.instant(), "main", "agg", 1, SYSTEM.correlationId(), data);
        return new KafkaRecord("order.events", 0, 0, "agg", event.toJson(), Map.of(), room.clock.instant());
    }
}
