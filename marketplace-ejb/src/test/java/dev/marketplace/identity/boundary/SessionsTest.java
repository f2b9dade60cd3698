package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Throttled;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.RedisServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions: signing in, renewing, replaying, ending. */
class SessionsTest {

    private static final String LENA = "lena@example.com";

    private final IdentityRoom room = new IdentityRoom();
    private Account lena;

    @BeforeEach
    void account() {
        lena = room.account(LENA, Role.USER);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void who_signs_in_is_known_by_her_token() {
        SignedIn signedIn = signIn();
        Caller caller = caller(signedIn.accessToken()).orElseThrow();
        assertThat(caller.id()).isEqualTo(lena.id());
        assertThat(caller.roles()).containsExactly(Role.USER);
        assertThat(caller.audience()).isEqualTo(Audience.USER);
    }

    @Test
    void an_address_is_found_in_any_case_and_with_blank_space_refused() {
        assertThat(room.sessions
                        .signIn(VISITOR, new SignIn(Audience.USER, "LENA@Example.com", PASSWORD))
                        .accountId())
                .isEqualTo(lena.id());
        assertThatThrownBy(() -> room.sessions.signIn(VISITOR, new SignIn(Audience.USER, " " + LENA, PASSWORD)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_in_the_same_words() {
        Throwable wrong = catchThrowable(() -> room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, "no")));
        Throwable unknown = catchThrowable(
                () -> room.sessions.signIn(VISITOR, new SignIn(Audience.USER, "nobody@example.com", PASSWORD)));
        Throwable otherPortal =
                catchThrowable(() -> room.sessions.signIn(VISITOR, new SignIn(Audience.ADMIN, LENA, PASSWORD)));
        assertThat(wrong).isInstanceOf(WrongCredentials.class);
        assertThat(unknown).isInstanceOf(WrongCredentials.class).hasMessage(wrong.getMessage());
        assertThat(otherPortal).isInstanceOf(WrongCredentials.class).hasMessage(wrong.getMessage());
    }

    @Test
    void a_form_with_nothing_in_it_is_told_what_is_missing() {
        assertThatThrownBy(() -> room.sessions.signIn(VISITOR, new SignIn(null, null, null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void ten_wrong_tries_are_enough_for_a_quarter_of_an_hour_and_other_accounts_go_on() {
        room.account("kim@example.com", Role.USER);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, "no")))
                    .isInstanceOf(WrongCredentials.class);
        }
        assertThatThrownBy(this::signIn).isInstanceOf(Throttled.class);
        assertThat(room.sessions.signIn(VISITOR, new SignIn(Audience.USER, "kim@example.com", PASSWORD)))
                .isNotNull();
        room.clock.advance(Duration.ofMinutes(15));
        assertThat(signIn()).isNotNull();
    }

    @Test
    void who_knows_the_password_is_told_that_the_account_is_blocked_and_others_are_not() {
        block("fraud");
        assertThatThrownBy(this::signIn).isInstanceOf(AccountBlocked.class).hasMessageContaining("fraud");
        assertThatThrownBy(() -> room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, "no")))
                .isInstanceOf(WrongCredentials.class);
    }

    @Test
    void renewing_gives_another_token_and_the_session_goes_on() {
        SignedIn first = signIn();
        room.clock.advance(Duration.ofMinutes(20));
        assertThat(caller(first.accessToken())).as("after ten minutes").isEmpty();
        SignedIn second = renew(first);
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(caller(second.accessToken())).isPresent();
        room.clock.advance(Duration.ofDays(29));
        assertThat(renew(second).accountId()).isEqualTo(lena.id());
    }

    @Test
    void a_token_that_is_used_again_later_ends_the_session_for_whoever_has_it() {
        SignedIn first = signIn();
        SignedIn second = renew(first);
        room.clock.advance(Duration.ofSeconds(15));
        assertThatThrownBy(() -> renew(first)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> renew(second)).as("the thief's or the owner's").isInstanceOf(NotSignedIn.class);
        assertThat(caller(second.accessToken())).isEmpty();
    }

    @Test
    void the_twin_of_a_request_gets_the_same_successor() {
        SignedIn first = signIn();
        SignedIn second = renew(first);
        room.clock.advance(Duration.ofSeconds(14));
        assertThat(renew(first).refreshToken()).isEqualTo(second.refreshToken());
        assertThat(renew(second).accountId()).isEqualTo(lena.id());
    }

    @Test
    void the_grace_is_for_the_token_before_not_for_older_ones() {
        SignedIn first = signIn();
        SignedIn second = renew(first);
        SignedIn third = renew(second);
        assertThatThrownBy(() -> renew(first)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> renew(third)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void twenty_who_renew_at_once_share_one_successor() {
        SignedIn first = signIn();
        var renewed = Parallel.run(20, i -> renew(first).refreshToken());
        assertThat(renewed)
                .extracting(result -> result.value().orElseThrow())
                .containsOnly(renewed.get(0).value().orElseThrow());
        assertThat(room.database.collection("sessions").find().first().getInteger("generation"))
                .isEqualTo(2);
    }

    @Test
    void signing_out_ends_the_session_and_its_tokens_at_once() {
        SignedIn signedIn = signIn();
        room.sessions.signOut(VISITOR, Audience.USER, signedIn.refreshToken());
        assertThatThrownBy(() -> renew(signedIn)).isInstanceOf(NotSignedIn.class);
        assertThat(caller(signedIn.accessToken())).isEmpty();
        room.sessions.signOut(VISITOR, Audience.USER, signedIn.refreshToken());
        room.sessions.signOut(VISITOR, Audience.USER, "garbage");
    }

    @Test
    void row_010_the_session_that_asks_is_signed_out_and_no_other() {
        SignedIn here = signIn();
        SignedIn there = signIn();
        room.sessions.signOut(caller(here.accessToken()).orElseThrow());
        room.sessions.signOut(VISITOR);
        assertThat(caller(here.accessToken())).isEmpty();
        assertThatThrownBy(() -> renew(here)).isInstanceOf(NotSignedIn.class);
        assertThat(caller(there.accessToken())).isPresent();
    }

    @Test
    void without_a_portal_or_a_token_nothing_is_renewed_or_ended() {
        SignedIn signedIn = signIn();
        assertThatThrownBy(() -> room.sessions.signOut(VISITOR, Audience.USER, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.sessions.signOut(VISITOR, null, signedIn.refreshToken()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.sessions.refresh(VISITOR, Audience.USER, null))
                .isInstanceOf(InvalidInput.class);
        assertThat(renew(signedIn)).isNotNull();
    }

    @Test
    void a_forged_token_ends_nobodys_session() {
        SignedIn signedIn = signIn();
        String[] parts = signedIn.refreshToken().split("\\.");
        String forged = parts[0] + "." + parts[1] + ".AAAA";
        room.sessions.signOut(VISITOR, Audience.USER, forged);
        assertThatThrownBy(() -> room.sessions.refresh(VISITOR, Audience.USER, forged))
                .isInstanceOf(NotSignedIn.class);
        assertThat(renew(signedIn)).isNotNull();
    }

    @Test
    void a_ban_acts_at_once() {
        SignedIn signedIn = signIn();
        block("fraud");
        assertThat(caller(signedIn.accessToken())).isEmpty();
        assertThatThrownBy(() -> renew(signedIn)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void a_session_of_one_portal_is_none_of_another() {
        room.account("boss@example.com", Role.USER, Role.ADMIN);
        SignedIn shopping = room.sessions.signIn(VISITOR, new SignIn(Audience.USER, "boss@example.com", PASSWORD));
        assertThatThrownBy(() -> room.sessions.refresh(VISITOR, Audience.ADMIN, shopping.refreshToken()))
                .isInstanceOf(NotSignedIn.class);
        assertThat(caller(shopping.accessToken()).orElseThrow().roles())
                .as("an admin who shops is a shopper")
                .containsExactly(Role.USER);
        SignedIn ruling = room.sessions.signIn(VISITOR, new SignIn(Audience.ADMIN, "boss@example.com", PASSWORD));
        assertThat(caller(ruling.accessToken()).orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void who_is_no_admin_any_more_is_out_at_once() {
        Account boss = room.account("boss@example.com", Role.USER, Role.ADMIN);
        SignedIn ruling = room.sessions.signIn(VISITOR, new SignIn(Audience.ADMIN, "boss@example.com", PASSWORD));
        room.database.collection("users").updateOne(Filters.eq(boss.id()), Updates.pull("roles", Role.ADMIN.name()));
        assertThat(caller(ruling.accessToken())).isEmpty();
        assertThatThrownBy(() -> room.sessions.refresh(VISITOR, Audience.ADMIN, ruling.refreshToken()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void a_session_ends_when_it_was_idle_for_too_long_and_when_it_is_too_old() {
        room.account("boss@example.com", Role.USER, Role.ADMIN);
        SignedIn admin = room.sessions.signIn(VISITOR, new SignIn(Audience.ADMIN, "boss@example.com", PASSWORD));
        for (int i = 0; i < 24; i++) {
            room.clock.advance(Duration.ofMinutes(29));
            admin = room.sessions.refresh(VISITOR, Audience.ADMIN, admin.refreshToken());
        }
        SignedIn last = admin;
        room.clock.advance(Duration.ofMinutes(24));
        assertThatThrownBy(() -> room.sessions.refresh(VISITOR, Audience.ADMIN, last.refreshToken()))
                .as("after 12 hours")
                .isInstanceOf(NotSignedIn.class);
        SignedIn idle = room.sessions.signIn(VISITOR, new SignIn(Audience.ADMIN, "boss@example.com", PASSWORD));
        room.clock.advance(Duration.ofMinutes(30));
        assertThatThrownBy(() -> room.sessions.refresh(VISITOR, Audience.ADMIN, idle.refreshToken()))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void what_ended_is_removed_and_what_lives_is_not() {
        signIn();
        room.clock.advance(Duration.ofDays(20));
        SignedIn young = signIn();
        room.clock.advance(Duration.ofDays(11));
        assertThat(room.sessionStore.removeEnded(Scope.MAIN, room.clock.instant()))
                .isEqualTo(1);
        assertThat(renew(young)).isNotNull();
    }

    @Test
    void without_redis_nobody_signs_in_but_who_is_in_stays() {
        SignedIn signedIn = signIn();
        try (IdentityRoom noRedis = new IdentityRoom(RedisServer.away())) {
            noRedis.account(LENA, Role.USER);
            assertThatThrownBy(() -> noRedis.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, PASSWORD)))
                    .isInstanceOf(Unavailable.class);
        }
        assertThat(renew(signedIn)).isNotNull();
    }

    @Test
    void nothing_usable_is_stored() {
        SignedIn signedIn = signIn();
        String stored = room.database.collection("sessions").find().first().toJson();
        assertThat(stored)
                .doesNotContain(signedIn.refreshToken())
                .doesNotContain(signedIn.refreshToken().split("\\.")[2]);
        assertThat(room.database.collection("users").find().first().toJson()).doesNotContain(PASSWORD);
    }

    private SignedIn signIn() {
        return room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, PASSWORD));
    }

    private SignedIn renew(SignedIn before) {
        return room.sessions.refresh(VISITOR, Audience.USER, before.refreshToken());
    }

    private Optional<Caller> caller(String accessToken) {
        return room.authentication.byAccessToken(Scope.MAIN, accessToken, "cor_1");
    }

    private void block(String reason) {
        room.database.collection("users").updateOne(Filters.eq(lena.id()), Updates.set("blockedReason", reason));
    }
}
