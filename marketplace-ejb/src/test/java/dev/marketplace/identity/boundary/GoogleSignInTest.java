package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.external.signin.ProvenIdentity;
import dev.marketplace.external.signin.SignInRefused;
import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.AccountNotLinked;
import dev.marketplace.identity.EmailNotProven;
import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.LinkTaken;
import dev.marketplace.identity.SignInExpired;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.RedisServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in with somebody else's word: by issuer and subject, and no way to take an account over (A24). */
class GoogleSignInTest {

    private static final String LENA = "lena@example.com";
    private static final String ISSUER = "https://id.example.com";

    private final IdentityRoom room = new IdentityRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void row_013_the_first_time_makes_an_account_and_the_second_finds_it_whatever_the_address_is_then() {
        FinishedSignIn first = signIn(person("s1", "Lena@Example.com", true));
        Caller lena = room.caller(first.session().orElseThrow().accessToken()).orElseThrow();
        assertThat(room.profiles.view(lena)).satisfies(profile -> {
            assertThat(profile.email()).isEqualTo(LENA);
            assertThat(profile.name()).isEqualTo("Lena Maier");
            assertThat(profile.hasPassword()).isFalse();
            assertThat(profile.linkedProviders()).containsExactly(ISSUER);
        });
        FinishedSignIn second = signIn(person("s1", "married@example.com", false));
        assertThat(second.session().orElseThrow().accountId()).isEqualTo(lena.id());
        assertThat(room.database.collection("users").countDocuments()).isEqualTo(1);
    }

    @Test
    void who_came_that_way_has_no_password_until_she_asks_for_one() {
        signIn(person("s1", LENA, true));
        for (String password : new String[] {"", PASSWORD}) {
            assertThatThrownBy(() -> room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, password)))
                    .isInstanceOf(WrongCredentials.class);
        }
        room.recoveries.request(VISITOR, Audience.USER, LENA);
        ResetPermit permit = room.recoveries.verify(VISITOR, new VerifyRecovery(Audience.USER, LENA, room.code()));
        room.recoveries.reset(VISITOR, new ResetPassword(permit.token(), PASSWORD));
        assertThat(room.signedIn(Audience.USER, LENA)).isNotNull();
    }

    @Test
    void an_address_leads_to_no_account_that_exists() {
        Account lena = room.account(LENA, Role.USER);
        assertThatThrownBy(() -> signIn(person("s1", LENA, true))).isInstanceOf(AccountNotLinked.class);
        assertThat(room.links.issuersOf(Scope.MAIN, lena.id())).isEmpty();
        assertThat(room.links.accountOf(Scope.MAIN, ISSUER, "s1")).isEmpty();
        assertThat(room.database.collection("sessions").countDocuments()).isZero();
    }

    @Test
    void an_address_that_nobody_vouches_for_makes_no_account() {
        assertThatThrownBy(() -> signIn(person("s1", LENA, false))).isInstanceOf(EmailNotProven.class);
        assertThatThrownBy(() -> signIn(person("s1", "a@b.c\nBcc: x@example.com", true)))
                .isInstanceOf(EmailNotProven.class);
        assertThatThrownBy(() -> signIn(new ProvenIdentity(ISSUER, "s1", Optional.empty(), true, Optional.empty())))
                .isInstanceOf(EmailNotProven.class);
        assertThat(room.database.collection("users").countDocuments()).isZero();
    }

    @Test
    void another_subject_or_issuer_with_the_same_address_is_somebody_else() {
        signIn(person("s1", LENA, true));
        assertThatThrownBy(() -> signIn(person("s2", LENA, true))).isInstanceOf(AccountNotLinked.class);
        assertThatThrownBy(() -> signIn(new ProvenIdentity(
                        "https://evil.example.com", "s1", Optional.of(LENA), true, Optional.empty())))
                .isInstanceOf(AccountNotLinked.class);
    }

    @Test
    void a_way_is_gone_once_and_in_the_browser_that_began_it() {
        StartedSignIn started = room.google.begin(VISITOR, "/");
        String state = room.provider.state();
        String code = room.provider.agrees(person("s1", LENA, true));
        FinishGoogle back = new FinishGoogle(code, state, started.kept());
        room.google.finish(VISITOR, back);
        assertThatThrownBy(() -> room.google.finish(VISITOR, back)).isInstanceOf(SignInExpired.class);

        StartedSignIn mine = room.google.begin(VISITOR, "/");
        String myState = room.provider.state();
        room.google.begin(VISITOR, "/");
        String victimsState = room.provider.state();
        String herCode = room.provider.agrees(person("s2", "kim@example.com", true));
        assertThatThrownBy(() -> room.google.finish(VISITOR, new FinishGoogle(herCode, victimsState, mine.kept())))
                .as("a state of another browser")
                .isInstanceOf(SignInExpired.class);
        assertThatThrownBy(() -> room.google.finish(VISITOR, new FinishGoogle(herCode, myState, mine.kept())))
                .as("a code of another way: nonce and verifier do not fit")
                .isInstanceOf(SignInRefused.class);
        for (FinishGoogle broken : new FinishGoogle[] {
            new FinishGoogle(null, myState, mine.kept()),
            new FinishGoogle(code, null, mine.kept()),
            new FinishGoogle(code, myState, null),
            new FinishGoogle(code, "made up", "made up")
        }) {
            assertThatThrownBy(() -> room.google.finish(VISITOR, broken)).isInstanceOf(SignInExpired.class);
        }
    }

    @Test
    void a_way_takes_ten_minutes_at_most_and_needs_redis() {
        StartedSignIn started = room.google.begin(VISITOR, "/");
        String code = room.provider.agrees(person("s1", LENA, true));
        room.clock.advance(Duration.ofMinutes(10));
        assertThatThrownBy(() ->
                        room.google.finish(VISITOR, new FinishGoogle(code, room.provider.state(), started.kept())))
                .isInstanceOf(SignInExpired.class);
        try (IdentityRoom noRedis = new IdentityRoom(RedisServer.away())) {
            assertThatThrownBy(() -> noRedis.google.begin(VISITOR, "/")).isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void it_goes_on_with_a_page_of_ours_and_no_other() {
        assertThat(returned("/checkout?step=2")).isEqualTo("/checkout?step=2");
        for (String evil : new String[] {
            null,
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\\b",
            "/a b",
            "javascript:alert(1)"
        }) {
            assertThat(returned(evil)).as(evil).isEqualTo("/");
        }
    }

    @Test
    void who_knows_her_password_links_and_unlinks() {
        room.account(LENA, Role.USER);
        Caller lena = room.signedIn(Audience.USER, LENA);
        assertThatThrownBy(() -> room.google.beginLink(lena, "not mine")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.google.beginLink(VISITOR, PASSWORD)).isInstanceOf(NotSignedIn.class);
        StartedSignIn started = room.google.beginLink(lena, PASSWORD);
        String code = room.provider.agrees(person("s1", "private@example.com", false));
        FinishedSignIn linked = room.google.finish(lena, new FinishGoogle(code, room.provider.state(), started.kept()));
        assertThat(linked.session()).isEmpty();
        assertThat(linked.returnPath()).isEqualTo("/profile");
        assertThat(signIn(person("s1", LENA, true)).session().orElseThrow().accountId())
                .isEqualTo(lena.id());
        room.google.unlink(lena, PASSWORD);
        assertThatThrownBy(() -> signIn(person("s1", LENA, true))).isInstanceOf(AccountNotLinked.class);
    }

    @Test
    void nobody_is_made_to_link_and_no_person_to_two_accounts() {
        room.account(LENA, Role.USER);
        room.account("kim@example.com", Role.USER);
        Caller lena = room.signedIn(Audience.USER, LENA);
        Caller kim = room.signedIn(Audience.USER, "kim@example.com");
        StartedSignIn started = room.google.beginLink(lena, PASSWORD);
        FinishGoogle stolen =
                new FinishGoogle(room.provider.agrees(person("s1", LENA, true)), room.provider.state(), started.kept());
        assertThatThrownBy(() -> room.google.finish(kim, stolen)).isInstanceOf(SignInExpired.class);

        StartedSignIn own = room.google.beginLink(lena, PASSWORD);
        room.google.finish(
                lena,
                new FinishGoogle(room.provider.agrees(person("s1", LENA, true)), room.provider.state(), own.kept()));
        StartedSignIn second = room.google.beginLink(kim, PASSWORD);
        assertThatThrownBy(() -> room.google.finish(
                        kim,
                        new FinishGoogle(
                                room.provider.agrees(person("s1", LENA, true)), room.provider.state(), second.kept())))
                .isInstanceOf(LinkTaken.class);
    }

    @Test
    void who_is_blocked_does_not_come_in_that_way() {
        FinishedSignIn first = signIn(person("s1", LENA, true));
        room.account("boss@example.com", Role.USER, Role.ADMIN);
        Caller boss = room.signedIn(Audience.ADMIN, "boss@example.com");
        room.administrators.ban(boss, first.session().orElseThrow().accountId(), "fraud");
        assertThatThrownBy(() -> signIn(person("s1", LENA, true))).isInstanceOf(AccountBlocked.class);
    }

    @Test
    void two_ways_at_once_make_one_account() {
        StartedSignIn[] started = new StartedSignIn[3];
        FinishGoogle[] back = new FinishGoogle[3];
        for (int i = 0; i < 3; i++) {
            started[i] = room.google.begin(VISITOR, "/");
            back[i] = new FinishGoogle(
                    room.provider.agrees(person("s1", LENA, true)), room.provider.state(), started[i].kept());
        }
        var done = Parallel.run(3, i -> {
            return room.google.finish(VISITOR, back[i]).session().orElseThrow().accountId();
        });
        assertThat(done).allSatisfy(one -> assertThat(one.value()).isPresent());
        assertThat(room.database.collection("users").countDocuments()).isEqualTo(1);
        assertThat(signIn(person("s1", LENA, true)).session()).isPresent();
    }

    private FinishedSignIn signIn(ProvenIdentity person) {
        StartedSignIn started = room.google.begin(VISITOR, "/");
        String code = room.provider.agrees(person);
        return room.google.finish(VISITOR, new FinishGoogle(code, room.provider.state(), started.kept()));
    }

    private String returned(String path) {
        StartedSignIn started = room.google.begin(VISITOR, path);
        String code = room.provider.agrees(person("s1", LENA, true));
        return room.google
                .finish(VISITOR, new FinishGoogle(code, room.provider.state(), started.kept()))
                .returnPath();
    }

    private static ProvenIdentity person(String subject, String email, boolean verified) {
        return new ProvenIdentity(ISSUER, subject, Optional.of(email), verified, Optional.of("Lena Maier"));
    }
}
