package dev.marketplace.catalogue.control;

import static dev.marketplace.catalogue.ProductFixture.product;
import static dev.marketplace.catalogue.ProductFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marketplace.catalogue.SkuTaken;
import dev.marketplace.catalogue.SlugTaken;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.store.MongoProducts;
import dev.marketplace.catalogue.store.MongoStock;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.KillSwitch;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A product is entered whole or not at all, wherever the process dies. */
class ProductEntryTest {

    private static final Caller SYSTEM = Caller.system("test", Scope.MAIN, "cor_1");
    private static final List<String> SKUS = List.of("red-m", "red-l", "blue-m");

    @Test
    void a_product_whose_entry_was_killed_anywhere_is_finished_by_the_job_and_told_of() {
        int steps = 0;
        while (killedAfter(steps)) {
            steps++;
        }
        assertThat(steps).as("steps at which it was killed").isGreaterThan(4);
    }

    /** @return whether it was killed */
    private boolean killedAfter(int steps) {
        try (Room room = new Room()) {
            room.database.killSwitch().arm(steps);
            try {
                room.entry.enter(SYSTEM, shirt());
            } catch (KillSwitch.Killed expected) {
                // this is what the test is about
            }
            boolean killed = room.database.killSwitch().restart();
            room.entry.completeAll(SYSTEM);
            room.entry.completeAll(SYSTEM);
            if (steps == 0) {
                assertThat(room.products.byId(Scope.MAIN, "prd_shirt")).isEmpty();
                return killed;
            }
            assertThat(room.products.byId(Scope.MAIN, "prd_shirt"))
                    .hasValueSatisfying(product -> assertThat(product.forSale()).isTrue());
            assertThat(room.stock.levels(Scope.MAIN, SKUS))
                    .hasSize(3)
                    .allSatisfy((sku, level) -> assertThat(level.available()).isEqualTo(5));
            room.sweepUntilSent();
            assertThat(room.database.published().stream().map(Event::id).distinct())
                    .as("the job's event or the first one's, however often it was sent")
                    .hasSize(1);
            return killed;
        }
    }

    @Test
    void readers_see_nothing_of_a_product_whose_stock_is_missing() {
        assertThat(shirt().forSale()).isFalse();
    }

    @Test
    void a_taken_slug_is_refused_with_a_free_one() {
        try (Room room = new Room()) {
            room.entry.enter(SYSTEM, product("a").slug("shirt").incomplete().entered());
            room.entry.enter(SYSTEM, product("b").slug("shirt-2").incomplete().entered());
            Product third = product("c").slug("shirt").incomplete().entered();
            SlugTaken refused = catchThrowableOfType(SlugTaken.class, () -> room.entry.enter(SYSTEM, third));
            assertThat(refused.details()).containsValue("shirt-3");
            assertThat(room.stock.levels(Scope.MAIN, third.skus())).isEmpty();
        }
    }

    @Test
    void a_free_slug_is_no_longer_than_slugs_may_be() {
        try (Room room = new Room()) {
            String longest = "s".repeat(Limits.SLUG);
            room.entry.enter(SYSTEM, product("a").slug(longest).incomplete().entered());
            Product second = product("b").slug(longest).incomplete().entered();
            SlugTaken refused = catchThrowableOfType(SlugTaken.class, () -> room.entry.enter(SYSTEM, second));
            assertThat(refused.details()).containsValue("s".repeat(Limits.SLUG - 2) + "-2");
        }
    }

    @Test
    void a_taken_sku_is_named() {
        try (Room room = new Room()) {
            room.entry.enter(SYSTEM, shirt());
            Product other = product("other")
                    .variants(variant("free", 1, "", ""), variant("red-l", 1, "", ""))
                    .incomplete()
                    .entered();
            assertThatThrownBy(() -> room.entry.enter(SYSTEM, other))
                    .isInstanceOfSatisfying(
                            SkuTaken.class,
                            refused -> assertThat(refused.details()).containsValue("red-l"));
        }
    }

    @Test
    void ten_at_once_with_the_same_slug_are_one_product() {
        try (Room room = new Room()) {
            var results = Parallel.run(10, i -> {
                room.entry.enter(
                        SYSTEM, product("p" + i).slug("same").incomplete().entered());
                return i;
            });
            assertThat(results).filteredOn(result -> result.value().isPresent()).hasSize(1);
            assertThat(results)
                    .filteredOn(result -> result.failure().isPresent())
                    .allSatisfy(result -> assertThat(result.failure().get()).isInstanceOf(SlugTaken.class));
            assertThat(room.database.collection("products").countDocuments()).isEqualTo(1);
        }
    }

    private static Product shirt() {
        return product("shirt")
                .variants(
                        variant("red-m", 2_000, "red", "M"),
                        variant("red-l", 2_000, "red", "L"),
                        variant("blue-m", 2_000, "blue", "M"))
                .incomplete()
                .entered();
    }

    private static final class Room implements AutoCloseable {

        final TestClock clock = new TestClock();
        final TestDatabase database = new TestDatabase(clock);
        final MongoProducts products = new MongoProducts(database.documents, database.outbox, database.indexes);
        final MongoStock stock = new MongoStock(database.documents, database.outbox, database.indexes);
        final ProductEntry entry = new ProductEntry(products, stock, new Events(database.ids, clock));

        Room() {
            products.prepare(Scope.MAIN);
            stock.prepare(Scope.MAIN);
        }

        /** As the sweep does once the grace of what died is over. */
        void sweepUntilSent() {
            Eventually.holds(() -> {
                database.collection("outbox_pending")
                        .updateMany(
                                new Document(),
                                new Document(
                                        "$set",
                                        new Document(
                                                "leaseUntil", RealTime.now().minusSeconds(1))));
                database.relay.sweep(Scope.MAIN);
                assertThat(database.collection("outbox_pending").countDocuments())
                        .isZero();
                assertThat(database.published()).isNotEmpty();
            });
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
