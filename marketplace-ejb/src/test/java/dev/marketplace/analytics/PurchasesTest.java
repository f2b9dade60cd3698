package dev.marketplace.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.analytics.boundary.Figures;
import dev.marketplace.analytics.control.PurchaseListener;
import dev.marketplace.analytics.store.MongoLog;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.kafka.KafkaRecord;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Purchases are counted once, by the day of the marketplace's time zone, and a seller sees her own. */
class PurchasesTest {

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final MongoLog log = new MongoLog(database.documents, database.indexes);
    private final PurchaseListener listener = new PurchaseListener(
            log,
            new PlatformSettings(
                    Mode.DEMO,
                    URI.create("https://agora.example"),
                    NodeRole.ALL,
                    Path.of("target"),
                    ZoneId.of("Europe/Vienna"),
                    Optional.empty()));
    private final Figures figures = new Figures(log, new ShopRoom());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void pieces_of_all_orders_are_summed() {
        listener.onRecord(placed("evt_1", "shp_1", 2));
        listener.onRecord(placed("evt_2", "shp_1", 3));
        assertThat(figures.product(caller("usr_boss", Role.ADMIN, Audience.ADMIN), "prd_1")
                        .purchases())
                .isEqualTo(5);
    }

    @Test
    void the_same_event_twenty_times_at_once_counts_once() {
        Parallel.run(20, i -> {
            listener.onRecord(placed("evt_1", "shp_1", 2));
            return i;
        });
        assertThat(log.pieces(Scope.MAIN, "purchase", "prd_1")).isEqualTo(2);
        assertThat(log.pieces(Scope.MAIN, "purchase", "prd_2"))
                .as("the order's other line")
                .isEqualTo(1);
        assertThat(database.collection("analytics_log").countDocuments()).isEqualTo(2);
    }

    @Test
    void a_day_begins_where_the_marketplace_is() {
        listener.onRecord(placed("evt_1", "shp_1", 2));
        assertThat(database.collection("analytics_log").find())
                .extracting(entry -> entry.getString("day"))
                .containsOnly("2026-11-25");
    }

    @Test
    void other_events_are_passed_over() {
        Event other = new Event(
                "evt_1", "order.group-completed", 1, clock.instant(), "main", "grp_1", 1, "c", new Document());
        listener.onRecord(record(other));
        assertThat(database.collection("analytics_log").countDocuments()).isZero();
    }

    @Test
    void a_seller_sees_what_was_bought_of_her_own_shop_only() {
        listener.onRecord(placed("evt_1", "shp_1", 2));
        Caller owner = caller("sel_1", Role.SELLER, Audience.SELLER);
        assertThat(figures.product(owner, "prd_1").purchases()).isEqualTo(2);
        Caller other = caller("sel_2", Role.SELLER, Audience.SELLER);
        assertThat(figures.product(other, "prd_1").purchases()).isZero();
        Caller withoutShop = caller("sel_new", Role.SELLER, Audience.SELLER);
        assertThatThrownBy(() -> figures.product(withoutShop, "prd_1")).isInstanceOf(NotFound.class);
        Caller shopper = caller("usr_1", Role.USER, Audience.USER);
        assertThatThrownBy(() -> figures.product(shopper, "prd_1")).isInstanceOf(NotAllowed.class);
        Caller visitor = Caller.anonymous(Scope.MAIN, "c");
        assertThatThrownBy(() -> figures.product(visitor, "prd_1")).isInstanceOf(NotSignedIn.class);
    }

    private static Caller caller(String id, Role role, Audience audience) {
        return new Caller(id, Set.of(role), audience, Scope.MAIN, "c");
    }

    private static KafkaRecord placed(String eventId, String shop, int quantity) {
        return record(new Event(
                eventId,
                "order.placed",
                1,
                Instant.parse("2026-11-24T23:30:00Z"),
                "main",
                "ord_1",
                1,
                "c",
                Map.of(
                        "shopId",
                        shop,
                        "buyerId",
                        "usr_1",
                        "total",
                        Map.of("amount", 100, "currency", "EUR"),
                        "lines",
                        List.of(
                                Map.of("sku", "a", "productId", "prd_1", "quantity", quantity, "amount", 60),
                                Map.of("sku", "b", "productId", "prd_2", "quantity", 1, "amount", 40)))));
    }

    private static KafkaRecord record(Event event) {
        return new KafkaRecord("order.events", 0, 0, event.aggregate(), event.toJson(), Map.of(), event.occurredAt());
    }

    /** Sellers 1 and 2 have shops 1 and 2. */
    private static final class ShopRoom extends Shops {

        @Override
        public Optional<ShopView> mine(Caller caller) {
            return caller.id().equals("sel_new")
                    ? Optional.empty()
                    : Optional.of(new ShopView(
                            "shp_" + caller.id().substring(4),
                            "slug",
                            "name",
                            "en",
                            "Ghent",
                            "BE",
                            "fashion",
                            "bio",
                            "address",
                            Map.of(),
                            List.of(),
                            Optional.empty(),
                            List.of(),
                            "30 days",
                            Optional.empty(),
                            Optional.empty()));
        }
    }
}
