package dev.marketplace.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.RedisServer;
import dev.marketplace.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottlesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock();

    @Test
    void counts_rise_until_their_window_ends_by_the_marketplaces_clock() {
        Throttles throttles = new Throttles(RedisServer.empty(), clock);
        assertThat(throttles.count(Scope.MAIN, "test", "lena", MINUTE)).isEqualTo(new Throttles.Count(1, MINUTE));
        clock.advance(Duration.ofSeconds(20));
        assertThat(throttles.count(Scope.MAIN, "test", "lena", MINUTE))
                .isEqualTo(new Throttles.Count(2, Duration.ofSeconds(40)));
        clock.advance(Duration.ofSeconds(40));
        assertThat(throttles.count(Scope.MAIN, "test", "lena", MINUTE).count()).isEqualTo(1);
    }

    @Test
    void two_hundred_at_once_are_two_hundred() {
        Throttles throttles = new Throttles(RedisServer.empty(), clock);
        var counts = Parallel.run(
                200, i -> throttles.count(Scope.MAIN, "test", "lena", MINUTE).count());
        assertThat(counts)
                .extracting(count -> count.value().orElseThrow())
                .doesNotHaveDuplicates()
                .contains(1L, 200L);
    }

    @Test
    void others_things_and_marketplaces_are_counted_apart_and_case_is_not() {
        Throttles throttles = new Throttles(RedisServer.empty(), clock);
        throttles.count(Scope.MAIN, "test", "lena@example.com", MINUTE);
        assertThat(throttles
                        .count(Scope.MAIN, "test", "LENA@example.com", MINUTE)
                        .count())
                .isEqualTo(2);
        assertThat(throttles
                        .count(Scope.MAIN, "other", "lena@example.com", MINUTE)
                        .count())
                .isEqualTo(1);
        assertThat(throttles
                        .count(Scope.MAIN, "test", "kim@example.com", MINUTE)
                        .count())
                .isEqualTo(1);
        assertThat(throttles
                        .count(new Scope("second"), "test", "lena@example.com", MINUTE)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void over_the_limit_one_is_told_how_long_to_wait() {
        Throttles throttles = new Throttles(RedisServer.empty(), clock);
        assertThat(throttles.over(Scope.MAIN, "test", "lena", 2, MINUTE)).isEmpty();
        assertThat(throttles.over(Scope.MAIN, "test", "lena", 2, MINUTE)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(throttles.over(Scope.MAIN, "test", "lena", 2, MINUTE)).contains(Duration.ofSeconds(50));
        throttles.forget(Scope.MAIN, "test", "lena");
        assertThat(throttles.over(Scope.MAIN, "test", "lena", 2, MINUTE)).isEmpty();
    }

    @Test
    void a_lock_holds_until_its_time_is_over() {
        Throttles throttles = new Throttles(RedisServer.empty(), clock);
        assertThat(throttles.locked(Scope.MAIN, "test", "lena")).isEmpty();
        throttles.lock(Scope.MAIN, "test", "lena", MINUTE);
        clock.advance(Duration.ofSeconds(59));
        assertThat(throttles.locked(Scope.MAIN, "test", "lena")).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttles.locked(Scope.MAIN, "test", "lena")).isEmpty();
    }

    @Test
    void without_redis_nobody_passes() {
        Throttles throttles = new Throttles(RedisServer.away(), clock);
        assertThatThrownBy(() -> throttles.over(Scope.MAIN, "test", "lena", 2, MINUTE))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> throttles.locked(Scope.MAIN, "test", "lena")).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> throttles.lock(Scope.MAIN, "test", "lena", MINUTE))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> throttles.forget(Scope.MAIN, "test", "lena")).isInstanceOf(Unavailable.class);
    }
}
