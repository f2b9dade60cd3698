package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.LastAdministrator;
import dev.marketplace.identity.NotOneself;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.Parallel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators are made by administrators, act at once, and never become none. */
class AdministratorsTest {

    private static final String BOSS = "boss@example.com";
    private static final String LENA = "lena@example.com";

    private final IdentityRoom room = new IdentityRoom();
    private Account lena;
    private Caller boss;

    @BeforeEach
    void people() {
        room.account(BOSS, Role.USER, Role.ADMIN);
        lena = room.account(LENA, Role.USER);
        boss = room.signedIn(Audience.ADMIN, BOSS);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void row_018_who_is_promoted_may_sign_in_and_who_is_demoted_is_out_at_once() {
        assertThatThrownBy(() -> room.signedIn(Audience.ADMIN, LENA)).isInstanceOf(WrongCredentials.class);
        assertThat(room.administrators.promote(boss, "Lena@example.com").roles())
                .containsExactly("admin", "user");
        SignedIn ruling = room.sessions.signIn(VISITOR, new SignIn(Audience.ADMIN, LENA, PASSWORD));
        assertThat(room.administrators.list(boss))
                .extracting(AccountLine::email)
                .containsExactly(LENA, BOSS);
        room.administrators.demote(boss, lena.id());
        assertThat(room.caller(ruling.accessToken())).isEmpty();
        Eventually.holds(() -> assertThat(room.database.published())
                .extracting(Event::type)
                .contains("identity.administrator-promoted", "identity.administrator-demoted"));
        assertThatThrownBy(() -> room.administrators.demote(boss, lena.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.administrators.promote(boss, "nobody@example.com"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_decides_about_herself_or_the_last_one() {
        assertThatThrownBy(() -> room.administrators.demote(boss, boss.id())).isInstanceOf(NotOneself.class);
        assertThatThrownBy(() -> room.administrators.ban(boss, boss.id(), "tired"))
                .isInstanceOf(NotOneself.class);
        Account second = room.account("second@example.com", Role.USER, Role.ADMIN);
        Caller other = room.signedIn(Audience.ADMIN, "second@example.com");
        room.administrators.ban(boss, second.id(), "fraud");
        assertThatThrownBy(() -> room.administrators.demote(other, boss.id())).isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> room.administrators.ban(other, boss.id(), "revenge"))
                .isInstanceOf(LastAdministrator.class);
    }

    @Test
    void of_two_who_demote_each_other_at_once_one_stays_at_least() {
        room.account("second@example.com", Role.USER, Role.ADMIN);
        Caller second = room.signedIn(Audience.ADMIN, "second@example.com");
        Parallel.run(2, i -> {
            room.administrators.demote(i == 0 ? boss : second, i == 0 ? second.id() : boss.id());
            return i;
        });
        assertThat(room.accounts.activeAdmins(Scope.MAIN)).isPositive();
    }

    @Test
    void a_ban_ends_sessions_at_once_and_is_told_to_who_knows_the_password_until_it_ends() {
        SignedIn shopping = room.sessions.signIn(VISITOR, new SignIn(Audience.USER, LENA, PASSWORD));
        Account seller = room.account("potter@example.com", Role.SELLER);
        Caller selling = room.signedIn(Audience.SELLER, "potter@example.com");
        room.administrators.ban(boss, lena.id(), " fraud ");
        room.administrators.ban(boss, seller.id(), "fakes");
        assertThat(room.caller(shopping.accessToken())).isEmpty();
        assertThat(room.heard(selling)).isFalse();
        assertThatThrownBy(() -> room.signedIn(Audience.USER, LENA))
                .isInstanceOf(AccountBlocked.class)
                .hasMessageEndingWith(": fraud");
        room.administrators.unban(boss, lena.id());
        room.administrators.unban(boss, lena.id());
        assertThat(room.signedIn(Audience.USER, LENA)).isNotNull();
        assertThat(room.caller(shopping.accessToken()))
                .as("what was ended stays so")
                .isEmpty();
        assertThatThrownBy(() -> room.administrators.ban(boss, "usr_none", "fraud"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> room.administrators.ban(boss, lena.id(), "a\nb"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> room.administrators.ban(boss, lena.id(), " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void accounts_are_listed_by_kind_in_pages_and_found_by_what_is_typed() {
        room.account("potter@example.com", Role.SELLER);
        for (int i = 0; i < 3; i++) {
            room.account("shopper" + i + "@example.com", Role.USER);
        }
        Page<AccountLine> first = room.administrators.accounts(boss, Audience.USER, "", PageRequest.first(3));
        Page<AccountLine> second =
                room.administrators.accounts(boss, Audience.USER, null, new PageRequest(3, first.next()));
        assertThat(first.items()).extracting(AccountLine::email).startsWith("shopper2@example.com");
        assertThat(second.items()).extracting(AccountLine::email).containsExactly(LENA, BOSS);
        assertThat(second.next()).isEmpty();
        assertThat(found("SHOPPER1")).containsExactly("shopper1@example.com");
        assertThat(found(".*")).isEmpty();
        assertThat(room.administrators
                        .accounts(boss, Audience.SELLER, "", PageRequest.first(3))
                        .items())
                .hasSize(1);
    }

    @Test
    void everybody_else_is_refused() {
        Caller shopper = room.signedIn(Audience.USER, LENA);
        for (Caller caller : List.of(shopper, room.signedIn(Audience.USER, BOSS))) {
            assertThatThrownBy(() -> room.administrators.list(caller)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.administrators.promote(caller, LENA)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.administrators.demote(caller, boss.id()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.administrators.ban(caller, boss.id(), "x"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.administrators.unban(caller, lena.id()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> room.administrators.accounts(caller, Audience.USER, "", PageRequest.first(3)))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> room.administrators.list(VISITOR)).isInstanceOf(NotSignedIn.class);
    }

    private List<String> found(String search) {
        return room.administrators.accounts(boss, Audience.USER, search, PageRequest.first(9)).items().stream()
                .map(AccountLine::email)
                .toList();
    }
}
