package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.notification.boundary.NewMail;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Client;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The devices of an account: seen, signed out, and told of when they are new. */
class DevicesTest {

    private static final String LENA = "lena@example.com";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0";
    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

    private final IdentityRoom room = new IdentityRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void each_session_is_named_by_browser_and_system_and_this_one_comes_first() {
        room.account(LENA, Role.USER);
        Caller phone = with(LENA, IPHONE);
        room.clock.advance(Duration.ofHours(1));
        Caller desk = with(LENA, FIREFOX);
        assertThat(room.devices.list(phone))
                .extracting(DeviceView::device, DeviceView::current)
                .containsExactly(tuple("Safari on iPhone", true), tuple("Firefox on Linux", false));
        assertThat(room.devices.list(desk)).first().satisfies(device -> {
            assertThat(device.id()).isEqualTo(desk.sessionId().orElseThrow());
            assertThat(device.startedAt()).isEqualTo(room.clock.instant());
            assertThat(device.country()).isEmpty();
        });
    }

    @Test
    void the_last_use_is_noted_once_a_minute() {
        room.account(LENA, Role.USER);
        SignedIn signedIn = room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, PASSWORD));
        Instant start = room.clock.instant();
        Caller caller = room.caller(signedIn.accessToken()).orElseThrow();
        room.clock.advance(Duration.ofSeconds(59));
        room.caller(signedIn.accessToken());
        assertThat(room.devices.list(caller).get(0).lastUsedAt()).isEqualTo(start);
        room.clock.advance(Duration.ofSeconds(2));
        room.caller(signedIn.accessToken());
        assertThat(room.devices.list(caller).get(0).lastUsedAt()).isEqualTo(room.clock.instant());
    }

    @Test
    void one_is_signed_out_or_all_others_and_nobody_elses() {
        room.account(LENA, Role.USER);
        room.account("kim@example.com", Role.USER);
        Caller here = with(LENA, FIREFOX);
        Caller there = with(LENA, IPHONE);
        Caller third = with(LENA, "curl/8");
        Caller kim = with("kim@example.com", FIREFOX);
        assertThatThrownBy(() -> room.devices.end(here, kim.sessionId().orElseThrow()))
                .isInstanceOf(NotFound.class);
        room.devices.end(here, there.sessionId().orElseThrow());
        assertThat(room.heard(there)).isFalse();
        assertThatThrownBy(() -> room.devices.end(here, there.sessionId().orElseThrow()))
                .isInstanceOf(NotFound.class);
        assertThat(room.heard(third)).isTrue();
        room.devices.endOthers(here);
        assertThat(room.heard(third)).isFalse();
        assertThat(room.heard(here)).isTrue();
        assertThat(room.heard(kim)).isTrue();
        assertThatThrownBy(() -> room.devices.list(VISITOR)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> room.devices.endOthers(VISITOR)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void a_device_that_was_never_used_is_told_of_by_mail_once() {
        room.account(LENA, Role.USER);
        with(LENA, FIREFOX);
        with(LENA, FIREFOX);
        assertThat(room.mails).as("the first of all, and one that is known").isEmpty();
        with(LENA, IPHONE);
        with(LENA, IPHONE);
        assertThat(room.mails).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("new-device");
            assertThat(mail.model()).containsEntry("device", "Safari on iPhone");
        });
        assertThat(room.mails).extracting(NewMail::to).containsExactly(LENA);
    }

    private Caller with(String email, String userAgent) {
        Caller visitor = VISITOR.using(new Client("203.0.113.9", userAgent, Optional.empty()));
        return room.caller(room.sessions
                        .signIn(visitor, new SignIn(Audience.USER, email, PASSWORD))
                        .accessToken())
                .orElseThrow();
    }
}
