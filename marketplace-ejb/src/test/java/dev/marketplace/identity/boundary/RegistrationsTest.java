package dev.marketplace.identity.boundary;

import static dev.marketplace.identity.IdentityRoom.PASSWORD;
import static dev.marketplace.identity.IdentityRoom.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.CodeLocked;
import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.identity.WrongCode;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.FieldError;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Throttled;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.KillSwitch;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.RedisServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the form to the account: codes that are tried a few times only, and answers that tell nobody who has an account. */
class RegistrationsTest {

    private static final String LENA = "lena@example.com";

    private final IdentityRoom room = new IdentityRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void the_code_from_the_mailbox_makes_the_account() {
        room.registrations.register(VISITOR, new RegisterUser("  Lena Maier ", "Lena@Example.com", PASSWORD));
        assertThat(account()).as("before the code came back").isEmpty();
        assertThat(room.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(LENA);
            assertThat(mail.template()).isEqualTo("verify-user");
            assertThat(mail.model()).containsEntry("name", "Lena Maier").containsEntry("minutes", 5L);
        });
        assertThat(room.code()).matches("\\d{6}");
        room.verify("LENA@example.com", room.code());
        Account made = account().orElseThrow();
        assertThat(made.name()).isEqualTo("Lena Maier");
        assertThat(made.roles()).containsExactly(Role.USER);
        assertThat(room.passwords.matches(PASSWORD, made.passwordHash())).isTrue();
        Eventually.holds(() -> assertThat(room.database.published())
                .extracting(Event::type, event -> event.text("accountId"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("identity.account-created", made.id())));
    }

    @Test
    void a_seller_says_more_and_gets_an_account_of_her_own_kind() {
        room.registrations.registerSeller(VISITOR, new RegisterSeller("Lena", LENA, PASSWORD, "+43 1 2345678", "AT"));
        room.registrations.verify(VISITOR, new VerifyCode(Audience.SELLER, LENA, room.code()));
        Account seller =
                room.accounts.byEmail(Scope.MAIN, Audience.SELLER, LENA).orElseThrow();
        assertThat(seller.id()).startsWith("sel_");
        assertThat(seller.phone()).contains("+43 1 2345678");
        assertThat(account()).as("she is no shopper").isEmpty();
    }

    @Test
    void a_shoppers_code_is_no_sellers_code() {
        room.register(LENA);
        String code = room.code();
        room.registrations.registerSeller(VISITOR, new RegisterSeller("Lena", LENA, PASSWORD, "+43 12345", "AT"));
        assertThat(code).as("else this test says nothing").isNotEqualTo(room.code());
        assertThatThrownBy(() -> room.registrations.verify(VISITOR, new VerifyCode(Audience.SELLER, LENA, code)))
                .isInstanceOf(WrongCode.class);
    }

    @Test
    void all_that_is_wrong_in_a_form_is_told_and_no_mail_leaves() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> room.registrations.registerSeller(
                        VISITOR, new RegisterSeller("a\nb", "a@b.c\nBcc: x@example.com", "short", "call me", "XX")));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactly("name", "email", "password", "phone", "country");
        assertThatThrownBy(() -> room.registrations.register(VISITOR, new RegisterUser(null, null, null)))
                .isInstanceOf(InvalidInput.class);
        assertThat(room.mails).isEmpty();
    }

    @Test
    void three_wrong_codes_lock_for_half_an_hour_the_right_one_too() {
        room.register(LENA);
        String code = room.code();
        assertThat(catchThrowableOfType(WrongCode.class, () -> room.verify(LENA, room.wrongCode()))
                        .details())
                .containsValue(2);
        assertThatThrownBy(() -> room.verify(LENA, room.wrongCode())).isInstanceOf(WrongCode.class);
        assertThatThrownBy(() -> room.verify(LENA, room.wrongCode())).isInstanceOf(CodeLocked.class);
        assertThatThrownBy(() -> room.verify(LENA, code)).isInstanceOf(CodeLocked.class);
        assertThatThrownBy(() -> room.register(LENA)).isInstanceOf(CodeLocked.class);
        room.clock.advance(Duration.ofMinutes(30));
        room.register(LENA);
        room.verify(LENA, room.code());
        assertThat(account()).isPresent();
    }

    @Test
    void the_right_code_at_the_third_try_is_right() {
        room.register(LENA);
        IntStream.range(0, 2)
                .forEach(i -> assertThatThrownBy(() -> room.verify(LENA, room.wrongCode()))
                        .isInstanceOf(WrongCode.class));
        room.verify(LENA, room.code());
        assertThat(account()).isPresent();
    }

    @Test
    void two_hundred_guesses_at_once_are_three_tries() {
        room.register(LENA);
        String right = room.code();
        var guesses = Parallel.run(200, i -> {
            room.verify(LENA, String.format("%06d", (Integer.parseInt(right) + 1 + i) % 1_000_000));
            return i;
        });
        assertThat(guesses)
                .filteredOn(guess -> guess.failure().orElseThrow() instanceof WrongCode)
                .hasSizeLessThan(3);
        assertThat(guesses)
                .filteredOn(guess -> guess.failure().orElseThrow() instanceof CodeLocked)
                .hasSizeGreaterThan(197);
        assertThatThrownBy(() -> room.verify(LENA, right)).isInstanceOf(CodeLocked.class);
        assertThat(account()).isEmpty();
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        room.register(LENA);
        room.clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(() -> room.verify(LENA, room.code())).isInstanceOf(CodeExpired.class);
        room.registrations.resend(VISITOR, Audience.USER, LENA);
        room.verify(LENA, room.code());
        assertThat(account()).isPresent();
    }

    @Test
    void a_code_works_once_and_a_newer_one_ends_it() {
        room.register(LENA);
        String first = room.code();
        room.clock.advance(Duration.ofMinutes(1));
        room.registrations.resend(VISITOR, Audience.USER, LENA);
        if (!room.code().equals(first)) {
            assertThatThrownBy(() -> room.verify(LENA, first)).isInstanceOf(WrongCode.class);
        }
        room.verify(LENA, room.code());
        assertThatThrownBy(() -> room.verify(LENA, room.code())).isInstanceOf(CodeExpired.class);
        assertThat(room.database.collection("users").countDocuments()).isEqualTo(1);
    }

    @Test
    void a_code_can_be_asked_for_once_a_minute_and_twice_an_hour_a_third_time_locks_for_an_hour() {
        room.register(LENA);
        assertThatThrownBy(() -> room.registrations.resend(VISITOR, Audience.USER, LENA))
                .isInstanceOf(Throttled.class);
        room.clock.advance(Duration.ofMinutes(1));
        room.registrations.resend(VISITOR, Audience.USER, LENA);
        room.clock.advance(Duration.ofMinutes(50));
        assertThat(catchThrowableOfType(Throttled.class, () -> room.registrations.resend(VISITOR, Audience.USER, LENA))
                        .details())
                .containsEntry("retryAfterSeconds", 3600L);
        room.clock.advance(Duration.ofMinutes(59));
        assertThatThrownBy(() -> room.register(LENA)).isInstanceOf(Throttled.class);
        assertThat(room.mails).hasSize(2);
        room.clock.advance(Duration.ofMinutes(1));
        room.register(LENA);
        assertThat(room.mails).hasSize(3);
    }

    @Test
    void nobody_has_codes_mailed_to_the_whole_world_and_other_addresses_go_on() {
        for (int i = 0; i < IdentityRoom.LIMITS.codesPerAddress(); i++) {
            room.registrations.resend(IdentityRoom.from("203.0.113.9"), Audience.USER, "one" + i + "@example.com");
        }
        assertThatThrownBy(() -> room.registrations.resend(IdentityRoom.from("203.0.113.9"), Audience.USER, LENA))
                .isInstanceOf(Throttled.class);
        room.registrations.resend(IdentityRoom.from("203.0.113.10"), Audience.USER, LENA);
    }

    @Test
    void a_password_that_everybody_has_or_that_is_the_own_name_is_refused() {
        for (String bad :
                new String[] {"password1", "PassWord1", "iloveyou123", "Lena@Example.com", "lenamaier", "short"}) {
            assertThatThrownBy(() -> room.registrations.register(
                            VISITOR, new RegisterUser("Lena Maier", "lena@example.com", bad)))
                    .as(bad)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(room.mails).isEmpty();
    }

    @Test
    void who_has_an_account_is_told_by_mail_and_nobody_can_tell_from_the_answers() {
        room.account(LENA, Role.USER);
        room.registrations.register(VISITOR, new RegisterUser("An attacker's words", LENA, PASSWORD));
        room.register("new@example.com");
        assertThat(room.mails.get(0).template()).isEqualTo("account-exists");
        assertThat(room.mails.get(0).model()).isEqualTo(Map.of("name", "Lena"));

        // the same answers to wrong codes, to asking again and to the lock
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> room.verify(LENA, room.wrongCode())).isInstanceOf(WrongCode.class);
            assertThatThrownBy(() -> room.verify("new@example.com", room.wrongCode()))
                    .isInstanceOf(WrongCode.class);
        }
        assertThatThrownBy(() -> room.verify(LENA, room.wrongCode())).isInstanceOf(CodeLocked.class);
        room.clock.advance(Duration.ofMinutes(31));
        room.registrations.resend(VISITOR, Audience.USER, LENA);
        assertThat(room.mails).hasSize(3);
        assertThat(room.mails.get(2).template())
                .as("no code for an account that is there")
                .isEqualTo("account-exists");
        assertThat(room.database.collection("users").countDocuments()).isEqualTo(1);
    }

    @Test
    void asking_again_without_having_registered_mails_nothing_and_says_nothing() {
        room.registrations.resend(VISITOR, Audience.USER, "nobody@example.com");
        assertThat(room.mails).isEmpty();
        assertThatThrownBy(() -> room.verify("nobody@example.com", "123456")).isInstanceOf(CodeExpired.class);
    }

    @Test
    void a_verification_that_was_killed_anywhere_can_be_done_again_and_makes_one_account() {
        for (int steps = 0; ; steps++) {
            try (IdentityRoom other = new IdentityRoom()) {
                other.register(LENA);
                other.database.killSwitch().arm(steps);
                try {
                    other.verify(LENA, other.code());
                } catch (KillSwitch.Killed expected) {
                    // this is what the test is about
                }
                boolean killed = other.database.killSwitch().restart();
                if (!killed) {
                    assertThat(steps).as("steps at which it was killed").isGreaterThan(2);
                    return;
                }
                other.verify(LENA, other.code());
                assertThat(other.database.collection("users").countDocuments()).isEqualTo(1);
                assertThat(other.database.collection("registrations").countDocuments())
                        .isZero();
            }
        }
    }

    @Test
    void the_same_code_many_times_at_once_makes_one_account() {
        room.register(LENA);
        String code = room.code();
        Parallel.run(3, i -> {
            room.verify(LENA, code);
            return i;
        });
        assertThat(room.database.collection("users").countDocuments()).isEqualTo(1);
    }

    @Test
    void without_redis_there_are_no_codes() {
        try (IdentityRoom noRedis = new IdentityRoom(RedisServer.away())) {
            assertThatThrownBy(() -> noRedis.register(LENA)).isInstanceOf(Unavailable.class);
            assertThat(noRedis.mails).isEmpty();
        }
    }

    @Test
    void neither_code_nor_password_is_stored() {
        room.register(LENA);
        assertThat(room.database.collection("registrations").find().first().toJson())
                .doesNotContain(room.code())
                .doesNotContain(PASSWORD);
    }

    @Test
    void what_nobody_verified_is_removed() {
        room.register(LENA);
        assertThat(room.pending.removeExpired(Scope.MAIN, room.clock.instant())).isZero();
        room.clock.advance(Duration.ofMinutes(6));
        assertThat(room.pending.removeExpired(Scope.MAIN, room.clock.instant())).isEqualTo(1);
    }

    private Optional<Account> account() {
        return room.accounts.byEmail(Scope.MAIN, Audience.USER, LENA);
    }
}
