package dev.marketplace.catalogue.control;

import static dev.marketplace.catalogue.ProductFixture.product;
import static dev.marketplace.catalogue.ProductFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.catalogue.SoldOut;
import dev.marketplace.catalogue.boundary.HoldLine;
import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.catalogue.store.MongoProducts;
import dev.marketplace.catalogue.store.MongoStock;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockKeeperTest {

    private static final Caller SYSTEM = Caller.system("order", Scope.MAIN, "cor_1");

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final MongoProducts products = new MongoProducts(database.documents, database.outbox, database.indexes);
    private final MongoStock stock = new MongoStock(database.documents, database.outbox, database.indexes);
    private final Events events = new Events(database.ids, clock);
    private final StockKeeper keeper = new StockKeeper(products, stock, events, clock, null, null);

    @BeforeEach
    void enter() {
        products.prepare(Scope.MAIN);
        stock.prepare(Scope.MAIN);
        new ProductEntry(products, stock, events)
                .enter(
                        SYSTEM,
                        product("shirt")
                                .variants(variant("m", 1_000, "red", "M"), variant("l", 1_000, "red", "L"))
                                .incomplete()
                                .entered());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void all_lines_are_held_or_none() {
        hold("co_1", new HoldLine("m", 3), new HoldLine("l", 5));
        assertThatThrownBy(() -> hold("co_2", new HoldLine("m", 2), new HoldLine("l", 1)))
                .isInstanceOfSatisfying(SoldOut.class, soldOut -> {
                    assertThat(soldOut.sku()).isEqualTo("l");
                    assertThat(soldOut.left()).isZero();
                });
        assertThat(available("m")).isEqualTo(2);
        assertThatThrownBy(() -> hold("co_3", new HoldLine("m", 3)))
                .isInstanceOfSatisfying(
                        SoldOut.class, soldOut -> assertThat(soldOut.left()).isEqualTo(2));
    }

    @Test
    void many_who_want_both_never_end_with_half() {
        var held = Parallel.run(20, i -> {
            hold("co_" + i, new HoldLine(i % 2 == 0 ? "m" : "l", 1), new HoldLine(i % 2 == 0 ? "l" : "m", 1));
            return i;
        });
        long got = held.stream().filter(result -> result.value().isPresent()).count();
        assertThat(got).isBetween(1L, 5L);
        assertThat(available("m")).isEqualTo(5 - got);
        assertThat(available("l")).isEqualTo(5 - got);
    }

    @Test
    void what_there_is_not_enough_of_is_not_sold_and_named() {
        hold("co_1", new HoldLine("m", 5));
        assertThat(keeper.confirm(SYSTEM, "co_2", List.of(new HoldLine("m", 1), new HoldLine("l", 1))))
                .containsExactly("m");
        assertThat(available("l")).isEqualTo(4);
    }

    @Test
    void nodes_are_told_which_product_to_read_again() {
        database.published().clear();
        hold("co_1", new HoldLine("m", 1));
        Eventually.holds(() -> assertThat(database.published())
                .filteredOn(event -> event.type().equals("catalogue.stock-changed"))
                .extracting((Event event) -> event.text("productId"))
                .containsExactly("prd_shirt"));
    }

    @Test
    void an_unknown_sku_is_sold_out() {
        assertThatThrownBy(() -> hold("co_1", new HoldLine("none", 1))).isInstanceOf(SoldOut.class);
        keeper.release(SYSTEM, "co_1", List.of("none"));
        assertThat(keeper.confirm(SYSTEM, "co_1", List.of(new HoldLine("none", 1))))
                .containsExactly("none");
    }

    private void hold(String checkout, HoldLine... lines) {
        Instant until = clock.instant().plus(Duration.ofMinutes(10));
        keeper.hold(SYSTEM, checkout, List.of(lines), until);
    }

    private long available(String sku) {
        StockLevel level = stock.levels(Scope.MAIN, List.of(sku)).get(sku);
        return level.available();
    }
}
