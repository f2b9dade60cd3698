package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.CodeLocked;
import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.ResetNotPossible;
import dev.marketplace.identity.WrongCode;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Throttled;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.RedisServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A forgotten password: no account is taken over on the way to a new one. */
class RecoveriesTest {

    private static final String LENA = "lena@example.com";
    private static final String FRESH = "a fresh sentence";

    private final IdentityRoom room = new IdentityRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void row_011_a_code_gives_a_permit_and_the_permit_a_password() {
        room.account(LENA, Role.USER);
        Caller before = room.signedIn(Audience.USER, LENA);
        room.recoveries.request(VISITOR, Audience.USER, "Lena@Example.com");
        assertThat(room.mails).singleElement().satisfies(mail -> {
            assertThat(mail.template()).isEqualTo("reset-user");
            assertThat(mail.to()).isEqualTo(LENA);
        });
        room.recoveries.reset(VISITOR, new ResetPassword(permit().token(), FRESH));

        assertThat(room.heard(before)).as("all sessions end").isFalse();
        assertThat(room.mails.get(1).template()).isEqualTo("password-changed");
        assertThatThrownBy(() -> signIn(PASSWORD)).isInstanceOf(WrongCredentials.class);
        assertThat(signIn(FRESH)).isNotNull();
    }

    @Test
    void row_011_without_a_permit_that_is_unused_and_young_nothing_is_reset() {
        room.account(LENA, Role.USER);
        assertThatThrownBy(() -> room.recoveries.reset(VISITOR, new ResetPassword("A".repeat(43), FRESH)))
                .isInstanceOf(ResetNotPossible.class);
        assertThatThrownBy(() -> room.recoveries.reset(VISITOR, new ResetPassword(null, FRESH)))
                .isInstanceOf(InvalidInput.class);

        room.recoveries.request(VISITOR, Audience.USER, LENA);
        ResetPermit used = permit();
        room.recoveries.reset(VISITOR, new ResetPassword(used.token(), FRESH));
        assertThatThrownBy(() -> room.recoveries.reset(VISITOR, new ResetPassword(used.token(), "another sentence")))
                .isInstanceOf(ResetNotPossible.class);

        room.clock.advance(Duration.ofMinutes(1));
        room.recoveries.request(VISITOR, Audience.USER, LENA);
        ResetPermit old = permit();
        assertThat(old.expiresAt()).isEqualTo(room.clock.instant().plus(Duration.ofMinutes(10)));
        room.clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() -> room.recoveries.reset(VISITOR, new ResetPassword(old.token(), "another sentence")))
                .isInstanceOf(ResetNotPossible.class);
        assertThat(signIn(FRESH)).isNotNull();
    }

    @Test
    void of_many_who_bring_one_permit_at_once_one_is_first() {
        room.account(LENA, Role.USER);
        room.recoveries.request(VISITOR, Audience.USER, LENA);
        ResetPermit permit = permit();
        var done = Parallel.run(4, i -> {
            room.recoveries.reset(VISITOR, new ResetPassword(permit.token(), "a sentence of " + i));
            return i;
        });
        assertThat(done).filteredOn(one -> one.value().isPresent()).hasSize(1);
    }

    @Test
    void a_bad_new_password_leaves_the_permit_good() {
        room.account(LENA, Role.USER);
        room.recoveries.request(VISITOR, Audience.USER, LENA);
        ResetPermit permit = permit();
        for (String bad : new String[] {null, "short", "password1", LENA, "x".repeat(129)}) {
            assertThatThrownBy(() -> room.recoveries.reset(VISITOR, new ResetPassword(permit.token(), bad)))
                    .isInstanceOf(InvalidInput.class);
        }
        room.recoveries.reset(VISITOR, new ResetPassword(permit.token(), FRESH));
        assertThat(signIn(FRESH)).isNotNull();
    }

    @Test
    void nobody_can_tell_from_the_answers_who_has_an_account() {
        room.account(LENA, Role.USER);
        for (String email : new String[] {LENA, "nobody@example.com"}) {
            room.recoveries.request(VISITOR, Audience.USER, email);
            assertThatThrownBy(() -> room.recoveries.request(VISITOR, Audience.USER, email))
                    .isInstanceOf(Throttled.class);
            String wrong = room.wrongCode();
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> verify(email, wrong)).isInstanceOf(WrongCode.class);
            }
            assertThatThrownBy(() -> verify(email, wrong)).isInstanceOf(CodeLocked.class);
            assertThatThrownBy(() -> verify(email, room.code())).isInstanceOf(CodeLocked.class);
        }
        assertThat(room.mails).hasSize(1);
    }

    @Test
    void a_code_works_once_in_its_portal_for_five_minutes() {
        room.account(LENA, Role.USER);
        room.account(LENA, Role.SELLER);
        room.recoveries.request(VISITOR, Audience.USER, LENA);
        String code = room.code();
        assertThatThrownBy(() -> room.recoveries.verify(VISITOR, new VerifyRecovery(Audience.SELLER, LENA, code)))
                .isInstanceOf(CodeExpired.class);
        verify(LENA, code);
        assertThatThrownBy(() -> verify(LENA, code)).isInstanceOf(CodeExpired.class);

        room.clock.advance(Duration.ofMinutes(2));
        room.recoveries.request(VISITOR, Audience.USER, LENA);
        room.clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> verify(LENA, room.code())).isInstanceOf(CodeExpired.class);
    }

    @Test
    void a_code_for_registering_resets_nothing() {
        room.account(LENA, Role.USER);
        room.register("new@example.com");
        assertThatThrownBy(() -> verify("new@example.com", room.code())).isInstanceOf(CodeExpired.class);
    }

    @Test
    void row_017_who_is_blocked_is_told_why_once_the_code_was_entered() {
        var seller = room.account(LENA, Role.SELLER);
        room.database.collection("sellers").updateOne(Filters.eq(seller.id()), Updates.set("blockedReason", "fraud"));
        room.recoveries.request(VISITOR, Audience.SELLER, LENA);
        assertThat(room.mails.get(0).template()).isEqualTo("reset-seller");
        assertThatThrownBy(() ->
                        room.recoveries.verify(VISITOR, new VerifyRecovery(Audience.SELLER, LENA, room.wrongCode())))
                .isInstanceOf(WrongCode.class);
        assertThatThrownBy(
                        () -> room.recoveries.verify(VISITOR, new VerifyRecovery(Audience.SELLER, LENA, room.code())))
                .isInstanceOf(AccountBlocked.class)
                .hasMessageContaining("fraud");
    }

    @Test
    void what_is_no_request_is_refused_and_without_redis_there_is_none() {
        assertThatThrownBy(() -> room.recoveries.request(VISITOR, Audience.ADMIN, LENA))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.recoveries.request(VISITOR, Audience.USER, "a@b.c\nBcc: x@example.com"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.recoveries.verify(VISITOR, new VerifyRecovery(null, null, null)))
                .isInstanceOf(InvalidInput.class);
        try (IdentityRoom noRedis = new IdentityRoom(RedisServer.away())) {
            assertThatThrownBy(() -> noRedis.recoveries.request(VISITOR, Audience.USER, LENA))
                    .isInstanceOf(Unavailable.class);
        }
    }

    private ResetPermit permit() {
        return verify(LENA, room.code());
    }

    private ResetPermit verify(String email, String code) {
        return room.recoveries.verify(VISITOR, new VerifyRecovery(Audience.USER, email, code));
    }

    private SignedIn signIn(String password) {
        return room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, password));
    }
}
