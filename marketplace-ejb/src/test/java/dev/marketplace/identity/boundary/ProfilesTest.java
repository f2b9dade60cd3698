package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.catalogue.boundary.UploadImage;
import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.WrongCode;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.notification.boundary.NewMail;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Throttled;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The own profile: seen, renamed, moved to another address. */
class ProfilesTest {

    private static final String LENA = "lena@example.com";
    private static final String FRESH = "fresh@example.com";

    private final IdentityRoom room = new IdentityRoom();
    private Caller lena;

    @BeforeEach
    void account() {
        room.account(LENA, Role.USER);
        lena = room.signedIn(Audience.USER, LENA);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void its_holder_sees_and_changes_it() {
        assertThat(room.profiles.view(lena)).satisfies(profile -> {
            assertThat(profile.email()).isEqualTo(LENA);
            assertThat(profile.hasPassword()).isTrue();
            assertThat(profile.avatar()).isEmpty();
            assertThat(profile.linkedProviders()).isEmpty();
        });
        assertThat(room.profiles.rename(lena, "  Lena Maier ").name()).isEqualTo("Lena Maier");
        assertThat(room.profiles
                        .avatar(lena, new UploadImage("me.png", new byte[1]))
                        .avatar())
                .isPresent();
        for (String bad : new String[] {null, " ", "a\r\nBcc: x@example.com", "x".repeat(81)}) {
            assertThatThrownBy(() -> room.profiles.rename(lena, bad)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> room.profiles.view(VISITOR)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void the_new_address_is_proved_the_old_one_is_warned_and_other_sessions_end() {
        Caller other = room.signedIn(Audience.USER, LENA);
        room.profiles.requestEmail(lena, new ChangeEmail("Fresh@Example.com", PASSWORD));
        assertThat(room.mails).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("confirm-email");
            assertThat(mail.to()).isEqualTo(FRESH);
        });
        assertThatThrownBy(() -> room.profiles.confirmEmail(lena, room.wrongCode()))
                .isInstanceOf(WrongCode.class);
        assertThat(room.profiles.view(lena).email())
                .as("until the code came back")
                .isEqualTo(LENA);
        assertThat(room.profiles.confirmEmail(lena, room.code()).email()).isEqualTo(FRESH);
        assertThat(room.mails).last().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("email-changed");
            assertThat(mail.to()).isEqualTo(LENA);
        });
        assertThat(room.heard(lena)).isTrue();
        assertThat(room.heard(other)).isFalse();
        assertThat(room.signedIn(Audience.USER, FRESH)).isNotNull();
        assertThatThrownBy(() -> room.signedIn(Audience.USER, LENA)).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void without_the_password_or_to_no_address_nothing_moves() {
        assertThatThrownBy(() -> room.profiles.requestEmail(lena, new ChangeEmail(FRESH, "not mine")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> room.profiles.requestEmail(lena, new ChangeEmail("a@b.c\nBcc: x@example.com", PASSWORD)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.profiles.requestEmail(lena, new ChangeEmail(LENA, PASSWORD)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.profiles.confirmEmail(lena, "123456")).isInstanceOf(CodeExpired.class);
        assertThat(room.mails).isEmpty();
    }

    @Test
    void whose_address_it_is_is_told_to_nobody_but_its_owner() {
        room.account(FRESH, Role.USER);
        room.profiles.requestEmail(lena, new ChangeEmail(FRESH, PASSWORD));
        assertThat(room.mails).extracting(NewMail::template).containsExactly("account-exists");
        assertThatThrownBy(() -> room.profiles.requestEmail(lena, new ChangeEmail("third@example.com", PASSWORD)))
                .as("one code a minute, whatever the address")
                .isInstanceOf(Throttled.class);
    }

    @Test
    void an_address_that_somebody_took_in_the_meantime_is_refused() {
        room.profiles.requestEmail(lena, new ChangeEmail(FRESH, PASSWORD));
        String code = room.code();
        room.account(FRESH, Role.USER);
        assertThatThrownBy(() -> room.profiles.confirmEmail(lena, code)).isInstanceOf(InvalidInput.class);
        assertThat(room.profiles.view(lena).email()).isEqualTo(LENA);
    }

    @Test
    void a_code_for_the_address_is_good_for_five_minutes() {
        room.profiles.requestEmail(lena, new ChangeEmail(FRESH, PASSWORD));
        room.clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> room.profiles.confirmEmail(lena, room.code())).isInstanceOf(CodeExpired.class);
    }
}
