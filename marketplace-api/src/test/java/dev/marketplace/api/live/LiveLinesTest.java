package dev.marketplace.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.notification.boundary.LiveMessage;
import dev.marketplace.notification.boundary.NotificationView;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveLinesTest {

    @Test
    void the_first_line_says_how_many_are_unread() {
        assertThat(LiveLines.hello(3)).isEqualTo("{\"kind\":\"hello\",\"unread\":3}");
    }

    @Test
    void a_notification_comes_without_its_receiver() {
        Instant then = Instant.parse("2026-11-24T10:00:00Z");
        NotificationView view = new NotificationView("ntf_1", "New order", "2 pieces", "/seller/orders/o", false, then);
        assertThat(LiveLines.news(new LiveMessage("sel_1", "order.placed", view)))
                .isEqualTo(
                        "{\"kind\":\"notification\",\"id\":\"ntf_1\",\"type\":\"order.placed\",\"title\":\"New order\","
                                + "\"message\":\"2 pieces\",\"link\":\"/seller/orders/o\","
                                + "\"createdAt\":\"2026-11-24T10:00:00.000Z\"}");
    }

    @Test
    void a_portal_is_named_by_its_word() {
        assertThat(LiveGate.portal("seller")).contains(Audience.SELLER);
        assertThat(LiveGate.portal("admin")).contains(Audience.ADMIN);
        assertThat(LiveGate.portal("user")).contains(Audience.USER);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "SELLER", "system", "root"})
    void any_other_word_is_no_portal(String word) {
        assertThat(LiveGate.portal(word)).isEmpty();
    }

    @Test
    void a_token_stands_in_no_log() {
        Caller caller = new Caller("sel_1", Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "none");
        assertThat(new LiveHolder(caller, "secret-token")).asString().doesNotContain("secret-token");
    }
}
