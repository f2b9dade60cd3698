package dev.marketplace.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs run when their time has come, on one node at a time. */
class JobsTest {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final Jobs node = node(NodeRole.ALL);
    private final Jobs otherNode = node(NodeRole.ALL);
    private final AtomicInteger runs = new AtomicInteger();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_job_runs_at_its_first_tick_and_then_when_its_time_has_come() {
        node.register(counting());
        node.tick(Runnable::run);
        assertThat(runs).hasValue(1);
        node.tick(Runnable::run);
        clock.advance(EVERY.minusMillis(1));
        node.tick(Runnable::run);
        assertThat(runs).hasValue(1);
        clock.advance(Duration.ofMillis(1));
        node.tick(Runnable::run);
        assertThat(runs).hasValue(2);
    }

    @Test
    void two_runners_at_once_are_one_run() {
        List<Jobs> nodes = List.of(node, otherNode);
        nodes.forEach(each -> each.register(counting()));
        Parallel.run(8, i -> {
            nodes.get(i % 2).tick(Runnable::run);
            return i;
        });
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_runner_that_saw_it_due_but_comes_late_does_not_run_it_again() {
        node.register(counting());
        otherNode.register(counting());
        List<Runnable> late = new ArrayList<>();
        otherNode.tick(late::add);
        node.tick(Runnable::run);
        late.forEach(Runnable::run);
        assertThat(runs).hasValue(1);
    }

    @Test
    void ticks_while_a_job_runs_do_not_pile_up() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        node.register(new Job("test-slow", EVERY, system -> {
            started.countDown();
            end.await();
            return "run " + runs.incrementAndGet();
        }));
        Thread[] first = new Thread[1];
        node.tick(work -> {
            first[0] = new Thread(work);
            first[0].start();
        });
        started.await();
        List<Runnable> meanwhile = new ArrayList<>();
        node.tick(meanwhile::add);
        node.tick(meanwhile::add);
        end.countDown();
        first[0].join();
        meanwhile.forEach(Runnable::run);
        assertThat(runs).hasValue(1);
    }

    @Test
    void what_a_job_said_and_when_it_comes_next_can_be_seen() {
        node.register(counting());
        Instant registered = clock.instant();
        assertThat(node.statuses())
                .containsExactly(new JobStatus("test-count", Optional.empty(), Optional.empty(), registered));
        node.tick(Runnable::run);
        assertThat(node.statuses())
                .containsExactly(new JobStatus(
                        "test-count", Optional.of(registered), Optional.of("run 1"), registered.plus(EVERY)));
    }

    @Test
    void a_job_that_fails_says_so_and_comes_again() {
        node.register(new Job("test-fail", EVERY, system -> {
            runs.incrementAndGet();
            throw new java.io.IOException("disk full");
        }));
        node.tick(Runnable::run);
        assertThat(node.statuses().get(0).lastResult())
                .hasValueSatisfying(said -> assertThat(said).contains("disk full"));
        clock.advance(EVERY);
        node.tick(Runnable::run);
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_job_of_a_dead_process_is_taken_over_when_its_lease_has_ended_by_real_time() {
        node.register(counting());
        leaseOfAnother(RealTime.now().plusSeconds(60));
        clock.advance(Duration.ofDays(1));
        node.tick(Runnable::run);
        assertThat(node.runNow("test-count")).isFalse();
        assertThat(runs)
                .as("runs while another has the lease, whatever the movable clock says")
                .hasValue(0);
        leaseOfAnother(RealTime.now().minusMillis(1));
        node.tick(Runnable::run);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_runner_that_lost_its_lease_does_not_write_over_the_other() {
        node.register(new Job("test-count", EVERY, system -> {
            leaseOfAnother(RealTime.now().plusSeconds(60));
            return "late";
        }));
        node.tick(Runnable::run);
        assertThat(node.statuses().get(0).lastResult()).isEmpty();
    }

    @Test
    void a_job_can_be_run_before_its_time_and_an_unknown_one_cannot() {
        node.register(counting());
        node.tick(Runnable::run);
        assertThat(node.runNow("test-count")).isTrue();
        assertThat(runs).hasValue(2);
        assertThat(node.runNow("test-nothing")).isFalse();
    }

    @Test
    void registering_at_another_start_keeps_what_is_known() {
        node.register(counting());
        node.tick(Runnable::run);
        otherNode.register(counting());
        otherNode.tick(Runnable::run);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_node_that_only_answers_the_api_runs_nothing() {
        Jobs api = node(NodeRole.API);
        api.register(counting());
        api.tick(Runnable::run);
        assertThat(runs).hasValue(0);
    }

    @Test
    void a_job_works_as_the_system() {
        List<Caller> callers = new ArrayList<>();
        node.register(new Job("test-who", EVERY, system -> {
            callers.add(system);
            return "done";
        }));
        node.tick(Runnable::run);
        assertThat(callers).singleElement().satisfies(caller -> {
            assertThat(caller.is(Role.SYSTEM)).isTrue();
            assertThat(caller.id()).isEqualTo("system:test-who");
        });
    }

    private Job counting() {
        return new Job("test-count", EVERY, system -> "run " + runs.incrementAndGet());
    }

    private void leaseOfAnother(Instant until) {
        database.collection("jobs")
                .updateOne(
                        Filters.eq("test-count"),
                        Updates.combine(Updates.set("owner", "run_other"), Updates.set("leaseUntil", until)));
    }

    private Jobs node(NodeRole role) {
        PlatformSettings settings = new PlatformSettings(
                Mode.DEMO,
                URI.create("http://localhost:8080"),
                role,
                Path.of("target"),
                ZoneOffset.UTC,
                Optional.empty());
        return new Jobs(database.documents, settings, clock, database.ids);
    }
}
