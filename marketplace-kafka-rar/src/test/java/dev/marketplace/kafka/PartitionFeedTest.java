package dev.marketplace.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.platform.kafka.KafkaRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PartitionFeedTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Backoff BACKOFF = new Backoff(SECOND, SECOND.multipliedBy(4));

    private final PartitionFeed single = new PartitionFeed(1, Duration.ZERO, BACKOFF);
    private final PartitionFeed batch = new PartitionFeed(3, SECOND.multipliedBy(5), BACKOFF);

    @Test
    void single_records_are_due_at_once_and_one_by_one() {
        single.add(records(0, 2), 0);
        assertThat(offsets(single.due(0))).containsExactly(0L);
        assertThat(single.wantsMore()).isFalse();
        single.delivered(1);
        assertThat(offsets(single.due(0))).containsExactly(1L);
        single.delivered(1);
        assertThat(single.due(0)).isEmpty();
        assertThat(single.wantsMore()).isTrue();
    }

    @Test
    void a_failing_record_comes_again_after_pauses_that_double_up_to_the_longest() {
        single.add(records(0, 2), 0);
        assertThat(single.failed(0)).isEqualTo(SECOND);
        assertThat(single.failed(0)).isEqualTo(SECOND.multipliedBy(2));
        assertThat(single.failed(0)).isEqualTo(SECOND.multipliedBy(4));
        assertThat(single.failed(0)).isEqualTo(SECOND.multipliedBy(4));
        assertThat(single.attempts()).isEqualTo(4);
        assertThat(single.due(seconds(4) - 1)).isEmpty();
        assertThat(offsets(single.due(seconds(4)))).containsExactly(0L);
    }

    @Test
    void the_next_record_begins_with_no_attempts() {
        single.add(records(0, 2), 0);
        single.failed(0);
        single.delivered(1);
        assertThat(single.attempts()).isZero();
        assertThat(offsets(single.due(0))).containsExactly(1L);
    }

    @Test
    void a_hindered_delivery_pauses_without_counting_as_an_attempt() {
        single.add(records(0, 1), 0);
        assertThat(single.hindered(0)).isEqualTo(1);
        assertThat(single.hindered(0)).isEqualTo(2);
        assertThat(single.attempts()).isZero();
        assertThat(single.due(seconds(2) - 1)).isEmpty();
        assertThat(single.due(seconds(2))).hasSize(1);
        assertThat(single.wantsMore()).isFalse();
    }

    @Test
    void a_batch_is_due_when_it_is_full_or_its_first_record_waited_long_enough() {
        batch.add(records(0, 2), 0);
        batch.add(records(2, 1), seconds(2));
        assertThat(offsets(batch.due(seconds(2)))).containsExactly(0L, 1L, 2L);
        batch.delivered(3);
        batch.add(records(3, 1), seconds(3));
        assertThat(batch.wantsMore()).isTrue();
        assertThat(batch.due(seconds(8) - 1)).isEmpty();
        assertThat(offsets(batch.due(seconds(8)))).containsExactly(3L);
    }

    @Test
    void a_failed_batch_comes_one_by_one_and_what_follows_in_batches_again() {
        batch.add(records(0, 6), 0);
        batch.split(batch.due(0).size(), 0);
        assertThat(batch.due(seconds(1) - 1)).isEmpty();
        for (long offset = 0; offset < 3; offset++) {
            assertThat(offsets(batch.due(seconds(1)))).containsExactly(offset);
            batch.delivered(1);
        }
        assertThat(offsets(batch.due(seconds(1)))).containsExactly(3L, 4L, 5L);
    }

    @Test
    void an_empty_feed_is_never_due() {
        assertThat(batch.nanosUntilDue(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(batch.due(Long.MAX_VALUE)).isEmpty();
    }

    private static long seconds(int count) {
        return SECOND.multipliedBy(count).toNanos();
    }

    private static List<Long> offsets(List<KafkaRecord> records) {
        return records.stream().map(KafkaRecord::offset).toList();
    }

    private static List<KafkaRecord> records(long firstOffset, int count) {
        return LongStream.range(firstOffset, firstOffset + count)
                .mapToObj(offset -> new KafkaRecord("t", 0, offset, "k", "v", Map.of(), Instant.EPOCH))
                .toList();
    }
}
