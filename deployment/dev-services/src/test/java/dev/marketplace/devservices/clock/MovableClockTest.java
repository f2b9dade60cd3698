package dev.marketplace.devservices.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

    private static final Instant REAL = Instant.parse("2026-03-01T10:15:30.123456789Z");

    @TempDir
    Path folder;

    @Test
    void it_shows_real_time_in_milliseconds_until_it_is_moved() throws Exception {
        assertThat(clock().instant()).isEqualTo(Instant.parse("2026-03-01T10:15:30.123Z"));
        assertThat(clock().offsetMillis()).isZero();
    }

    @Test
    void the_offset_outlives_the_process() throws Exception {
        clock().advance(Duration.ofDays(28));
        clock().advance(Duration.ofHours(1));

        assertThat(clock().offsetMillis())
                .isEqualTo(Duration.ofDays(28).plusHours(1).toMillis());
        assertThat(clock().instant()).isEqualTo(Instant.parse("2026-03-29T11:15:30.123Z"));
        clock().reset();
        assertThat(clock().offsetMillis()).isZero();
    }

    @Test
    void it_never_goes_back_or_too_far() throws Exception {
        MovableClock clock = clock();

        assertThatThrownBy(() -> clock.advance(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofDays(4000))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(clock.offsetMillis()).isZero();
    }

    private MovableClock clock() throws Exception {
        return new MovableClock(folder.resolve("offset-millis"), InstantSource.fixed(REAL));
    }
}
