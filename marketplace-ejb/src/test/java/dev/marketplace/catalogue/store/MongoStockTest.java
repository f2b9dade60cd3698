package dev.marketplace.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoStockTest {

    private static final String SKU = "shirt-m";

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final MongoStock stock = new MongoStock(database.documents, database.outbox, database.indexes);
    private final Events events = new Events(database.ids, clock);

    @BeforeEach
    void enter() {
        stock.prepare(Scope.MAIN);
        stock.enter(Scope.MAIN, SKU, "prd_1", 5);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fifty_want_the_last_five_and_five_get_them() {
        var held = Parallel.run(50, i -> hold("co_" + i, 1));
        assertThat(held).filteredOn(result -> result.value().orElseThrow()).hasSize(5);
        assertLevel(0, 0, 5);
        var confirmed = Parallel.run(50, i -> confirm("co_" + i, 1));
        assertThat(confirmed).filteredOn(result -> result.value().orElseThrow()).hasSize(5);
        assertLevel(0, 5, 0);
    }

    @Test
    void fifty_times_the_same_checkout_at_once_hold_and_sell_once() {
        assertThat(Parallel.run(50, i -> hold("co_1", 2)))
                .allMatch(result -> result.value().orElseThrow());
        assertLevel(3, 0, 2);
        assertThat(Parallel.run(50, i -> confirm("co_1", 2)))
                .allMatch(result -> result.value().orElseThrow());
        assertLevel(3, 2, 0);
    }

    @Test
    void confirming_and_releasing_the_same_hold_at_once_sells_or_frees_it_but_not_both() {
        for (int round = 0; round < 20; round++) {
            String checkout = "co_" + round;
            hold(checkout, 1);
            Parallel.run(4, i -> {
                if (i % 2 == 0) {
                    release(checkout);
                    return true;
                }
                return confirm(checkout, 1);
            });
            StockLevel level = level();
            assertThat(level.available() + level.sold() + heldPieces()).isEqualTo(5);
            assertThat(heldPieces()).isZero();
        }
    }

    @Test
    void more_than_there_is_cannot_be_held_and_nothing_is_taken() {
        assertThat(hold("co_1", 6)).isFalse();
        assertThat(hold("co_1", 5)).isTrue();
        assertThat(hold("co_2", 1)).isFalse();
        assertLevel(0, 0, 5);
    }

    @Test
    void what_nobody_entered_cannot_be_held_sold_or_given_back() {
        assertThat(stock.hold(Scope.MAIN, "unknown", "co_1", 1, later(), List.of()))
                .isFalse();
        assertThat(stock.confirm(Scope.MAIN, "unknown", "co_1", 1, clock.instant(), List.of()))
                .isFalse();
        stock.release(Scope.MAIN, "unknown", "co_1", List.of());
        assertThat(stock.levels(Scope.MAIN, List.of("unknown"))).isEmpty();
    }

    @Test
    void holding_again_prolongs_and_takes_nothing_more() {
        hold("co_1", 2);
        Instant prolonged = later().plus(Duration.ofMinutes(20));
        assertThat(stock.hold(Scope.MAIN, SKU, "co_1", 2, prolonged, List.of())).isTrue();
        assertLevel(3, 0, 2);
        assertThat(document()
                        .getList("holds", Document.class)
                        .get(0)
                        .getDate("expiresAt")
                        .toInstant())
                .isEqualTo(prolonged);
    }

    @Test
    void selling_without_a_hold_takes_free_pieces_and_fails_without_those() {
        assertThat(confirm("co_1", 4)).isTrue();
        assertLevel(1, 4, 0);
        assertThat(confirm("co_2", 2)).isFalse();
        assertLevel(1, 4, 0);
    }

    @Test
    void pieces_held_by_another_are_not_sold() {
        hold("co_1", 5);
        assertThat(confirm("co_2", 1)).isFalse();
        assertLevel(0, 0, 5);
    }

    @Test
    void what_was_sold_is_neither_held_nor_given_back_again() {
        hold("co_1", 2);
        confirm("co_1", 2);
        assertThat(hold("co_1", 2)).as("it has what it wants").isTrue();
        release("co_1");
        assertThat(confirm("co_1", 2)).isTrue();
        assertLevel(3, 2, 0);
    }

    @Test
    void entering_again_changes_nothing() {
        hold("co_1", 2);
        stock.enter(Scope.MAIN, SKU, "prd_1", 5);
        assertLevel(3, 0, 2);
    }

    @Test
    void any_order_of_holds_confirms_and_releases_keeps_the_books() {
        Random random = new Random(4);
        for (int step = 0; step < 600; step++) {
            String checkout = "co_" + random.nextInt(12);
            int quantity = 1 + checkout.hashCode() % 3;
            switch (random.nextInt(3)) {
                case 0 -> hold(checkout, quantity);
                case 1 -> confirm(checkout, quantity);
                default -> release(checkout);
            }
            StockLevel level = level();
            assertThat(level.available()).isNotNegative();
            assertThat(level.available() + level.sold() + heldPieces())
                    .as("step " + step)
                    .isEqualTo(5);
            assertThat(soldByCheckout().values()).allMatch(times -> times == 1);
        }
    }

    @Test
    void a_change_tells_others_and_one_that_changes_nothing_does_not() {
        Event changed = events.of(
                Caller.system("test", Scope.MAIN, "c"), "catalogue.stock-changed", SKU, Map.of("productId", "prd_1"));
        stock.hold(Scope.MAIN, SKU, "co_1", 1, later(), List.of(changed));
        stock.hold(Scope.MAIN, SKU, "co_1", 1, later(), List.of(changed));
        stock.release(Scope.MAIN, SKU, "co_2", List.of(changed));
        Eventually.holds(() -> assertThat(database.published()).hasSize(1));
    }

    @Test
    void old_confirmations_are_forgotten_and_young_ones_are_not() {
        confirm("co_1", 1);
        clock.advance(Duration.ofDays(8));
        confirm("co_2", 1);
        assertThat(stock.forgetConfirmed(Scope.MAIN, clock.instant().minus(Duration.ofDays(7))))
                .isEqualTo(1);
        assertThat(soldByCheckout()).containsOnlyKeys("co_2");
        assertThat(stock.forgetConfirmed(Scope.MAIN, clock.instant().minus(Duration.ofDays(7))))
                .isZero();
        assertLevel(3, 2, 0);
    }

    private boolean hold(String checkout, int quantity) {
        return stock.hold(Scope.MAIN, SKU, checkout, quantity, later(), List.of());
    }

    private boolean confirm(String checkout, int quantity) {
        return stock.confirm(Scope.MAIN, SKU, checkout, quantity, clock.instant(), List.of());
    }

    private void release(String checkout) {
        stock.release(Scope.MAIN, SKU, checkout, List.of());
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofMinutes(10));
    }

    private StockLevel level() {
        return stock.levels(Scope.MAIN, List.of(SKU)).get(SKU);
    }

    private Document document() {
        return database.collection("stock").find(new Document("_id", SKU)).first();
    }

    private int heldPieces() {
        return document().getList("holds", Document.class).stream()
                .mapToInt(hold -> hold.getInteger("quantity"))
                .sum();
    }

    private Map<String, Integer> soldByCheckout() {
        Map<String, Integer> times = new HashMap<>();
        document()
                .getList("confirmed", Document.class)
                .forEach(mark -> times.merge(mark.getString("checkout"), 1, Integer::sum));
        return times;
    }

    private void assertLevel(long available, long sold, int held) {
        assertThat(level()).isEqualTo(new StockLevel(SKU, "prd_1", available, sold));
        assertThat(heldPieces()).isEqualTo(held);
    }
}
