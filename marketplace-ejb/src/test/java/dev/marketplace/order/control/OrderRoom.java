package dev.marketplace.order.control;

import dev.marketplace.external.payment.PaymentGateway;
import dev.marketplace.order.boundary.AddToCart;
import dev.marketplace.order.boundary.CartKey;
import dev.marketplace.order.boundary.Carts;
import dev.marketplace.order.boundary.Checkout;
import dev.marketplace.order.boundary.CheckoutChoices;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.order.boundary.PaymentEvents;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.boundary.StartCheckout;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.store.MongoCarts;
import dev.marketplace.order.store.MongoCheckouts;
import dev.marketplace.order.store.MongoOrders;
import dev.marketplace.order.store.MongoPaymentEvents;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.mongo.Series;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.testing.PaymentProvider;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole room without a container: on an embedded database, with a provider in memory. */
final class OrderRoom implements AutoCloseable {

    static final Duration PAGE_LIFE = Duration.ofMinutes(32);

    final TestClock clock;
    final CartKeeper keeper;
    final TestDatabase database;
    /** The one in memory; nobody calls it in a room that was opened with another. */
    final PaymentProvider provider;

    final OtherRooms.StockRoom stock;
    final MongoCheckouts checkouts;
    final MongoOrders orderStore;
    final MongoPaymentEvents eventStore;
    final Carts carts;
    final Checkout checkout;
    final Orders orders;
    final PaymentEvents paymentEvents;
    final Fulfilment fulfilment;
    final CheckoutEnding ending;
    final CheckoutExpiry expiry;
    final PaymentRepairs repairs;

    OrderRoom() {
        this(new TestClock(), Optional.empty());
    }

    /** @param real another provider than the one in memory */
    OrderRoom(TestClock clock, Optional<PaymentGateway> real) {
        this.clock = clock;
        database = new TestDatabase(clock);
        provider = new PaymentProvider(clock, database.killSwitch());
        stock = new OtherRooms.StockRoom(database, clock);
        checkouts = new MongoCheckouts(database.documents, database.outbox);
        orderStore = new MongoOrders(database.documents, database.outbox);
        eventStore = new MongoPaymentEvents(database.documents);
        PaymentGateway gateway = real.orElse(provider);
        OrderSettings settings =
                new OrderSettings(1000, Duration.ofMinutes(10), PAGE_LIFE, "AG-", 10_001, Duration.ofDays(30));
        MongoCarts cartStore = new MongoCarts(database.documents, database.outbox);
        Series series = new Series(database.documents);
        cartStore.ensure(database.indexes, Scope.MAIN);
        checkouts.ensure(database.indexes, Scope.MAIN);
        orderStore.ensure(database.indexes, Scope.MAIN);
        eventStore.ensure(database.indexes, Scope.MAIN);
        series.ensure(database.indexes, Scope.MAIN);

        OtherRooms.ShopRoom shops = new OtherRooms.ShopRoom();
        keeper = new CartKeeper(cartStore, clock);
        CartPricing pricing = new CartPricing(stock, new OtherRooms.SiteRoom(), checkouts);
        CheckoutQuotes quotes = new CheckoutQuotes(shops, settings);
        PaymentPages pages = new PaymentPages(gateway, platform());
        fulfilment = new Fulfilment(
                checkouts,
                orderStore,
                keeper,
                stock,
                gateway,
                new GroupNumbers(series, settings),
                new OrderFacts(new Events(database.ids, clock)),
                clock);
        ending = new CheckoutEnding(checkouts, keeper, stock, gateway, pages, fulfilment, clock);
        CheckoutOpening opening = new CheckoutOpening(checkouts, stock, gateway, pages, ending, settings, clock);
        CheckoutStart starts = new CheckoutStart(
                checkouts, keeper, pricing, quotes, opening, ending, gateway, settings, database.ids, clock);
        PaymentReports reports = new PaymentReports(gateway, eventStore, checkouts, fulfilment, ending, clock);
        carts = new Carts(keeper, new CartChanges(keeper, pricing, ending, clock), pricing);
        checkout = new Checkout(
                new OtherRooms.AccountRoom(),
                new OtherRooms.AddressRoom(),
                keeper,
                pricing,
                quotes,
                starts,
                checkouts,
                fulfilment);
        orders = new Orders(orderStore, shops);
        paymentEvents = new PaymentEvents(reports, Runnable::run);
        expiry = new CheckoutExpiry(checkouts, cartStore, ending, stock, settings, clock);
        repairs = new PaymentRepairs(reports, checkouts, fulfilment, opening, clock);
    }

    private static PlatformSettings platform() {
        return new PlatformSettings(
                Mode.DEMO,
                URI.create("http://localhost:8080"),
                NodeRole.ALL,
                Path.of("target"),
                ZoneOffset.UTC,
                Optional.empty());
    }

    static Caller user(String id) {
        return new Caller(id, Set.of(Role.USER), Audience.USER, Scope.MAIN, "test-correlation");
    }

    static Caller seller(String shopId) {
        return new Caller("sel_" + shopId, Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "test-correlation");
    }

    static Caller admin() {
        return new Caller("adm_1", Set.of(Role.ADMIN), Audience.ADMIN, Scope.MAIN, "test-correlation");
    }

    static Caller system() {
        return Caller.system("test", Scope.MAIN, "test-correlation");
    }

    static CartKey cartOf(Caller user) {
        return new CartKey(Optional.of(user.id()), Optional.empty());
    }

    void put(Caller user, String sku, int quantity) {
        carts.add(user, cartOf(user), new AddToCart(sku, quantity));
    }

    PaymentStart start(Caller user, String key) {
        return checkout.start(
                user, new StartCheckout(new CheckoutChoices(Optional.of("adr_" + user.id()), Map.of()), key));
    }

    CheckoutSession session(String checkoutId) {
        return checkouts.find(Scope.MAIN, checkoutId).orElseThrow();
    }

    /** The provider's id of a checkout's page. */
    String page(String checkoutId) {
        return session(checkoutId).page().orElseThrow().sessionId();
    }

    void report(String eventId, String kind, String sessionId) {
        paymentEvents.receive(
                system(), (eventId + " " + kind + " " + sessionId).getBytes(StandardCharsets.UTF_8), "good");
    }

    @Override
    public void close() {
        database.close();
    }
}
