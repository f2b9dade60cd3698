package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.FieldError;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Throttled;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new password: only for who knows the present one, and the end of what others do with the account. */
class PasswordChangesTest {

    private static final String LENA = "lena@example.com";
    private static final String FRESH = "a fresh sentence";

    private final IdentityRoom room = new IdentityRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void row_012_the_new_password_holds_and_other_sessions_end() {
        room.account(LENA, Role.USER);
        Caller other = room.signedIn(Audience.USER, LENA);
        Caller here = room.signedIn(Audience.USER, LENA);
        room.passwordChanges.change(here, new ChangePassword(PASSWORD, FRESH, FRESH));

        assertThat(room.heard(here)).isTrue();
        assertThat(room.heard(other)).isFalse();
        assertThat(room.mails).last().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("password-changed");
            assertThat(mail.to()).isEqualTo(LENA);
        });
        assertThatThrownBy(() -> room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, PASSWORD)))
                .isInstanceOf(WrongCredentials.class);
        assertThat(room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, FRESH)))
                .isNotNull();
    }

    @Test
    void row_012_a_wrong_present_password_and_two_that_differ_are_refused() {
        room.account(LENA, Role.USER);
        Caller here = room.signedIn(Audience.USER, LENA);
        assertThat(fields(here, new ChangePassword("not mine", FRESH, FRESH))).containsExactly("currentPassword");
        assertThat(fields(here, new ChangePassword(null, FRESH, FRESH))).containsExactly("currentPassword");
        assertThat(fields(here, new ChangePassword(PASSWORD, FRESH, "else"))).containsExactly("confirmPassword");
        assertThat(fields(here, new ChangePassword(PASSWORD, "password1", "password1")))
                .containsExactly("newPassword");
        assertThat(fields(here, new ChangePassword(null, null, null))).containsExactly("newPassword");
        assertThat(room.mails).isEmpty();
        assertThat(room.signedIn(Audience.USER, LENA)).as("nothing changed").isNotNull();
    }

    @Test
    void who_took_a_session_cannot_guess_the_password_with_it() {
        room.account(LENA, Role.USER);
        Caller thief = room.signedIn(Audience.USER, LENA);
        for (int i = 0; i < 5; i++) {
            fields(thief, new ChangePassword("guess " + i, FRESH, FRESH));
        }
        assertThatThrownBy(() -> room.passwordChanges.change(thief, new ChangePassword(PASSWORD, FRESH, FRESH)))
                .isInstanceOf(Throttled.class);
    }

    @Test
    void a_visitor_has_no_password() {
        assertThatThrownBy(() -> room.passwordChanges.change(VISITOR, new ChangePassword(PASSWORD, FRESH, FRESH)))
                .isInstanceOf(NotSignedIn.class);
    }

    private List<String> fields(Caller caller, ChangePassword command) {
        return catchThrowableOfType(InvalidInput.class, () -> room.passwordChanges.change(caller, command))
                .errors()
                .stream()
                .map(FieldError::field)
                .toList();
    }
}
