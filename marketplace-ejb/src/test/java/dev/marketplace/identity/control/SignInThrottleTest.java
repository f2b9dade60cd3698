package dev.marketplace.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marketplace.identity.IdentityRoom;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Throttled;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.RedisServer;
import dev.marketplace.testing.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever guesses is held back; whoever owns the account is not. */
class SignInThrottleTest {

    private static final String LENA = "lena@example.com";
    private static final Caller HOME = IdentityRoom.from("198.51.100.7");

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle =
            new SignInThrottle(new Throttles(RedisServer.empty(), clock), new ThrottleSettings(30, 400, 10));

    @Test
    void ten_failures_from_one_network_hold_that_network_back_and_no_other() {
        for (int i = 0; i < Limits.SIGN_IN_TRIES; i++) {
            fail(IdentityRoom.from("203.0.113.9"), LENA);
        }
        assertThatThrownBy(() -> fail(IdentityRoom.from("203.0.113.9"), LENA)).isInstanceOf(Throttled.class);
        throttle.count(HOME, Audience.USER, LENA);
        throttle.count(IdentityRoom.from("203.0.113.9"), Audience.USER, "kim@example.com");
        clock.advance(Limits.SIGN_IN_WINDOW);
        throttle.count(IdentityRoom.from("203.0.113.9"), Audience.USER, LENA);
    }

    @Test
    void one_network_that_tries_many_accounts_is_held_back() {
        for (int i = 0; i < 30; i++) {
            fail(IdentityRoom.from("203.0.113.9"), "one" + i + "@example.com");
        }
        assertThatThrownBy(() -> fail(IdentityRoom.from("203.0.113.9"), LENA)).isInstanceOf(Throttled.class);
        fail(HOME, LENA);
    }

    @Test
    void successes_of_an_office_do_not_count() {
        for (int i = 0; i < 60; i++) {
            throttle.count(HOME, Audience.USER, "one" + i + "@example.com");
            throttle.succeeded(HOME, Audience.USER, "one" + i + "@example.com");
        }
        throttle.count(HOME, Audience.USER, LENA);
    }

    @Test
    void an_account_that_is_tried_from_everywhere_makes_strangers_wait_for_half_a_minute_at_most() {
        throttle.count(HOME, Audience.USER, LENA);
        throttle.succeeded(HOME, Audience.USER, LENA);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 200; i++) {
            Caller stranger = IdentityRoom.from("203.0.113." + i);
            Optional<Duration> wait = wait(stranger);
            if (wait.isPresent()) {
                longest = wait.get().compareTo(longest) > 0 ? wait.get() : longest;
                clock.advance(wait.get());
            } else {
                throttle.failed(stranger, Audience.USER, LENA);
            }
        }
        assertThat(longest).isEqualTo(Limits.SIGN_IN_DELAY);
        fail(IdentityRoom.from("203.0.113.250"), LENA);
        assertThat(wait(IdentityRoom.from("203.0.113.251"))).as("a stranger").isPresent();
        throttle.count(HOME, Audience.USER, LENA);
    }

    @Test
    void a_flood_from_everywhere_has_an_end() {
        var tries = Parallel.run(450, i -> {
            throttle.count(IdentityRoom.from("10.1." + i / 200 + "." + i % 200), Audience.USER, i + "@example.com");
            return i;
        });
        assertThat(tries).filteredOn(one -> one.value().isPresent()).hasSize(400);
    }

    private void fail(Caller caller, String email) {
        throttle.count(caller, Audience.USER, email);
        throttle.failed(caller, Audience.USER, email);
    }

    private Optional<Duration> wait(Caller caller) {
        Throttled refused = catchThrowableOfType(Throttled.class, () -> throttle.count(caller, Audience.USER, LENA));
        return Optional.ofNullable(refused)
                .map(one -> Duration.ofSeconds((Long) one.details().get("retryAfterSeconds")));
    }
}
