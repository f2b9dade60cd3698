package dev.marketplace.devservices.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final AtomicInteger applied = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger storings = new AtomicInteger();

    private void store() {
        storings.incrementAndGet();
        stored.set(applied.get());
    }

    @Test
    void a_write_is_answered_after_the_commit_that_holds_it() throws Exception {
        GroupCommit commits = new GroupCommit(this::store);
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            results.add(writers.submit(() -> {
                int mine = commits.write("orders", applied::incrementAndGet);
                assertThat(stored.get()).isGreaterThanOrEqualTo(mine);
            }));
        }
        for (Future<?> result : results) {
            result.get();
        }
        writers.shutdown();
        assertThat(stored).hasValue(400);
    }

    @Test
    void writers_that_wait_for_one_commit_share_it() throws Exception {
        CountDownLatch allWrote = new CountDownLatch(4);
        GroupCommit commits = new GroupCommit(this::store);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            results.add(writers.submit(() -> commits.write("orders", () -> {
                allWrote.countDown();
                await(allWrote);
                return applied.incrementAndGet();
            })));
        }
        for (Future<?> result : results) {
            result.get();
        }
        writers.shutdown();
        assertThat(storings).hasValue(1);
    }

    @Test
    void a_refusal_is_told_only_after_what_it_rests_on_is_stored() {
        GroupCommit commits = new GroupCommit(this::store);
        assertThatThrownBy(() -> commits.write("orders", () -> {
                    applied.incrementAndGet();
                    throw new IllegalStateException("duplicate");
                }))
                .hasMessage("duplicate");
        assertThat(stored).hasValue(1);
    }

    @Test
    void a_reader_waits_for_writes_it_may_have_seen_and_for_no_others() throws Exception {
        GroupCommit commits = new GroupCommit(this::store);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        Future<?> writer = others.submit(() -> commits.write("orders", () -> {
            applied.incrementAndGet();
            written.countDown();
            await(release);
            return null;
        }));
        await(written);

        assertThat(commits.read("carts", () -> "other")).isEqualTo("other");
        Future<Integer> storedWhenRead = others.submit(() -> {
            commits.read("orders", applied::get);
            return stored.get();
        });
        assertThat(storedWhenRead).isNotDone();
        release.countDown();
        assertThat(storedWhenRead.get()).isEqualTo(1);
        writer.get();
        others.shutdown();
    }

    @Test
    void when_a_commit_fails_its_writers_and_all_later_ones_are_told() {
        GroupCommit commits = new GroupCommit(() -> {
            throw new IllegalStateException("disk full");
        });
        assertThatThrownBy(() -> commits.write("orders", () -> "ok"))
                .isInstanceOf(MongoServerException.class)
                .hasMessageContaining("disk full");
        assertThatThrownBy(() -> commits.write("orders", () -> "ok")).isInstanceOf(MongoServerException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
