package dev.marketplace.notification.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private final LiveFeed feed = new LiveFeed();
    private final List<LiveMessage> heard = new ArrayList<>();

    @Test
    void an_open_page_hears_what_concerns_its_reader_until_it_is_closed() throws Exception {
        AutoCloseable subscription = feed.subscribe(caller("sel_1", Role.SELLER, Audience.SELLER), heard::add);
        feed.publish(message("sel_1"));
        feed.publish(message("sel_2"));
        feed.publish(message("admins"));
        assertThat(heard).containsExactly(message("sel_1"));
        subscription.close();
        subscription.close();
        feed.publish(message("sel_1", "ntf_later"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void what_comes_twice_is_told_once() throws Exception {
        feed.subscribe(caller("sel_1", Role.SELLER, Audience.SELLER), heard::add);
        feed.publish(message("sel_1"));
        feed.publish(message("sel_1"));
        assertThat(heard).hasSize(1);
        feed.publish(message("sel_1", "ntf_another"));
        assertThat(heard).hasSize(2);
    }

    @Test
    void admins_hear_what_is_for_all_of_them() {
        feed.subscribe(caller("usr_boss", Role.ADMIN, Audience.ADMIN), heard::add);
        feed.publish(message("admins"));
        feed.publish(message("sel_1"));
        assertThat(heard).containsExactly(message("admins"));
    }

    @Test
    void a_page_that_fails_does_not_keep_the_others_from_hearing() {
        feed.subscribe(caller("sel_1", Role.SELLER, Audience.SELLER), message -> {
            throw new IllegalStateException("closed meanwhile");
        });
        feed.subscribe(caller("sel_1", Role.SELLER, Audience.SELLER), heard::add);
        feed.publish(message("sel_1"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void visitors_hear_nothing() {
        assertThatThrownBy(() -> feed.subscribe(Caller.anonymous(Scope.MAIN, "c"), heard::add))
                .isInstanceOf(NotSignedIn.class);
    }

    private static LiveMessage message(String receiver) {
        return message(receiver, "ntf_" + receiver);
    }

    private static LiveMessage message(String receiver, String id) {
        return new LiveMessage(
                receiver, "order.placed", new NotificationView(id, "New order", "", "/orders", false, Instant.EPOCH));
    }

    private static Caller caller(String id, Role role, Audience audience) {
        return new Caller(id, Set.of(role), audience, Scope.MAIN, "c");
    }
}
