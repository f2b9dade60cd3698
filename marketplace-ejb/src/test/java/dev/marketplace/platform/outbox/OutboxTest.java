package dev.marketplace.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.KillSwitch;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events leave with their change, at least once and in order, wherever a process dies and while the broker is away. */
class OutboxTest {

    private static final Caller SYSTEM = Caller.system("test", Scope.MAIN, "cor_1");

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final Events events = new Events(database.ids, clock);
    private final Aggregates things = new Aggregates(database.documents, database.outbox, "things", 1);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_event_reaches_the_broker_after_its_change_and_leaves_nothing_behind() {
        assertThat(things.insert(Scope.MAIN, thing("a"), List.of(fact("a")))).isTrue();
        Eventually.holds(this::nothingPending);
        assertThat(database.published()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("things.events");
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.correlationId()).isEqualTo("cor_1");
            assertThat(event.text("thing")).isEqualTo("a");
        });
        assertThat(outbox("a")).isEmpty();
    }

    @Test
    void a_change_without_events_notes_nothing() {
        things.insert(Scope.MAIN, thing("a"), List.of());
        assertThat(things.update(Scope.MAIN, "a", 1, Updates.set("x", 1), List.of()))
                .isTrue();
        nothingPending();
        assertThat(database.published()).isEmpty();
    }

    @Test
    void a_change_whose_condition_does_not_hold_says_nothing() {
        things.insert(Scope.MAIN, thing("a"), List.of());
        assertThat(things.update(Scope.MAIN, "a", 7, Updates.set("x", 1), List.of(fact("a"))))
                .isFalse();
        assertThat(things.insert(Scope.MAIN, thing("a"), List.of(fact("a")))).isFalse();
        Eventually.holds(this::nothingPending);
        assertThat(database.published()).isEmpty();
    }

    @Test
    void sequences_rise_by_one_for_each_event_of_an_aggregate() {
        things.insert(Scope.MAIN, thing("a"), List.of(fact("a"), fact("a")));
        things.update(Scope.MAIN, "a", Filters.exists("_id"), Updates.set("x", 1), List.of(fact("a")));
        things.update(Scope.MAIN, "a", Filters.exists("_id"), Updates.set("x", 2), List.of(fact("a"), fact("a")));
        Eventually.holds(this::nothingPending);
        assertThat(sequences("a")).startsWith(1L).contains(2L, 3L, 4L, 5L);
        assertThat(firstSeen("a")).isSorted().hasSize(5);
    }

    @Test
    void many_changes_of_one_aggregate_at_once_lose_and_reorder_no_event() {
        things.insert(Scope.MAIN, thing("a"), List.of());
        Parallel.run(
                40,
                i -> things.update(Scope.MAIN, "a", Filters.exists("_id"), Updates.inc("x", 1), List.of(fact("a"))));
        Eventually.holds(this::nothingPending);
        assertThat(firstSeen("a"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(outbox("a")).isEmpty();
    }

    @Test
    void while_the_broker_is_away_changes_go_on_and_their_events_follow_in_order() {
        database.brokerAway(true);
        things.insert(Scope.MAIN, thing("a"), List.of(fact("a")));
        IntStream.range(0, 5)
                .forEach(i ->
                        things.update(Scope.MAIN, "a", Filters.exists("_id"), Updates.set("x", i), List.of(fact("a"))));
        things.insert(Scope.MAIN, thing("b"), List.of(fact("b")));
        database.relay.sweep(Scope.MAIN);
        assertThat(database.published()).isEmpty();
        assertThat(outbox("a")).hasSize(6);

        database.brokerAway(false);
        Eventually.holds(() -> {
            graceIsOver();
            database.relay.sweep(Scope.MAIN);
            nothingPending();
        });
        assertThat(firstSeen("a")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(firstSeen("b")).containsExactly(1L);
    }

    @Test
    void a_process_that_died_between_note_and_change_leaves_a_note_that_the_sweep_takes_away() {
        database.killSwitch().arm(1);
        assertThatThrownBy(() -> things.insert(Scope.MAIN, thing("a"), List.of(fact("a"))))
                .isInstanceOf(KillSwitch.Killed.class);
        database.killSwitch().restart();
        assertThat(notes()).isEqualTo(1);
        assertThat(database.relay.sweep(Scope.MAIN))
                .as("swept within the grace")
                .isZero();
        graceIsOver();
        assertThat(database.relay.sweep(Scope.MAIN)).isEqualTo(1);
        nothingPending();
        assertThat(database.published()).isEmpty();
    }

    @Test
    void a_process_that_died_between_change_and_publishing_leaves_its_event_to_the_sweep() {
        assertThatThrownBy(() -> database.outbox.around(Scope.MAIN, "things", "a", true, () -> {
                    Document whole = thing("a")
                            .append("sequence", 1L)
                            .append("outbox", List.of(fact("a").toDocument()));
                    database.collection("things").insertOne(whole);
                    throw new KillSwitch.Killed();
                }))
                .isInstanceOf(KillSwitch.Killed.class);
        assertThat(database.published()).isEmpty();
        graceIsOver();
        database.relay.sweep(Scope.MAIN);
        assertThat(sequences("a")).containsExactly(1L);
        nothingPending();
    }

    @Test
    void a_process_that_died_after_publishing_sends_the_same_event_again() {
        Event fact = fact("a");
        things.insert(Scope.MAIN, thing("a"), List.of(fact));
        Eventually.holds(this::nothingPending);
        database.collection("things").updateOne(Filters.eq("a"), Updates.set("outbox", List.of(fact.toDocument())));
        note("a", "out_dead");
        database.relay.sweep(Scope.MAIN);
        assertThat(database.published()).hasSize(2).allMatch(event -> event.id().equals(fact.id()));
        assertThat(sequences("a")).containsExactly(1L, 1L);
        nothingPending();
    }

    @Test
    void a_failed_attempt_does_not_shorten_the_grace_of_another_write_that_is_under_way() {
        database.brokerAway(true);
        Document before = new Document("x", 1);
        database.outbox.around(Scope.MAIN, "things", "a", true, () -> {
            // another thread writes the same document and fails to publish while this write is under way
            things.insert(Scope.MAIN, thing("a"), List.of(fact("a")));
            Eventually.pause();
            database.brokerAway(false);
            assertThat(database.relay.sweep(Scope.MAIN))
                    .as("a note is swept under a living write")
                    .isZero();
            return before;
        });
        assertThat(database.collection("outbox_pending").find().first().getList("tokens", String.class))
                .isNotEmpty();
    }

    @Test
    void what_can_never_be_sent_does_not_keep_the_others_back() {
        database.collection("things")
                .insertOne(thing("bad").append("sequence", 1L).append("outbox", List.of(new Document("id", "evt_x"))));
        note("bad", "out_1");
        database.collection("things")
                .insertOne(thing("good")
                        .append("sequence", 1L)
                        .append("outbox", List.of(fact("good").toDocument())));
        note("good", "out_2");
        database.relay.sweep(Scope.MAIN);
        database.relay.sweep(Scope.MAIN);
        assertThat(sequences("good")).containsExactly(1L);
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void two_sweeps_at_once_lose_nothing() {
        for (int i = 0; i < 20; i++) {
            String id = "t" + i;
            database.collection("things")
                    .insertOne(thing(id).append("sequence", 1L).append("outbox", List.of(fact(id).toDocument())));
            note(id, "out_" + i);
        }
        Parallel.run(2, i -> database.relay.sweep(Scope.MAIN));
        nothingPending();
        assertThat(database.published())
                .extracting(Event::aggregate)
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    private Document thing(String id) {
        return new Document("_id", id);
    }

    private Event fact(String thing) {
        return events.of(SYSTEM, "things.happened", thing, Map.of("thing", thing));
    }

    private void note(String thing, String token) {
        database.collection("outbox_pending")
                .insertOne(new Document("_id", "things:" + thing)
                        .append("collection", "things")
                        .append("document", thing)
                        .append("leaseUntil", RealTime.now().minusSeconds(1))
                        .append("tokens", List.of(token)));
    }

    private void graceIsOver() {
        database.collection("outbox_pending")
                .updateMany(
                        new Document(), Updates.set("leaseUntil", RealTime.now().minusSeconds(1)));
    }

    private long notes() {
        return database.collection("outbox_pending").countDocuments();
    }

    private void nothingPending() {
        assertThat(notes()).isZero();
    }

    private List<Document> outbox(String thing) {
        return things.findById(Scope.MAIN, thing).orElseThrow().getList("outbox", Document.class);
    }

    private List<Long> sequences(String thing) {
        return database.published().stream()
                .filter(event -> event.aggregate().equals(thing))
                .map(Event::sequence)
                .toList();
    }

    /** In the order in which each was first seen, as a consumer that drops repetitions sees them. */
    private List<Long> firstSeen(String thing) {
        return sequences(thing).stream().distinct().toList();
    }
}
