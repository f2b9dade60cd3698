package dev.marketplace.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UlidIdsTest {

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final UlidIds ids = new UlidIds(() -> now);

    @Test
    void an_id_is_a_prefix_and_26_digits_of_crockford() {
        assertThat(ids.next("ord")).matches("ord_[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    @Test
    void its_first_ten_digits_are_the_milliseconds() {
        now = Instant.ofEpochMilli(1_469_918_176_385L);
        assertThat(ids.next("x")).startsWith("x_01ARYZ6S41");
    }

    @Test
    void ids_rise_within_a_millisecond_with_time_and_when_the_clock_goes_back() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            made.add(ids.next("x"));
        }
        now = now.plusMillis(1);
        made.add(ids.next("x"));
        now = now.minusSeconds(3_600);
        made.add(ids.next("x"));
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void many_threads_get_different_ids() {
        UlidIds shared = new UlidIds(InstantSource.system());
        Set<String> made = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20_000).parallel().forEach(i -> made.add(shared.next("x")));
        assertThat(made).hasSize(20_000);
    }
}
