package dev.marketplace.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Unavailable;
import dev.marketplace.shop.boundary.BeginPayout;
import dev.marketplace.shop.boundary.PayoutStatus.State;
import dev.marketplace.shop.boundary.Payouts;
import dev.marketplace.shop.control.PayoutDesk;
import dev.marketplace.shop.entity.Payout;
import dev.marketplace.shop.entity.Shop;
import dev.marketplace.shop.store.MongoShops;
import dev.marketplace.testing.Eventually;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.StripeSandbox;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seller connects her account, through Stripe's own client and the sandbox's page. */
class PayoutsTest {

    private static final BeginPayout BEGIN = new BeginPayout("/seller/payouts", "mina@example.com");
    private static final String RETURNED = "http://localhost:8080/seller/payouts?payout=returned";
    private static final String AGAIN = "http://localhost:8080/seller/payouts?payout=again";

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final TestDatabase database = new TestDatabase(clock);
    private final MongoShops shops = new MongoShops(database.documents, database.outbox, database.indexes);
    private StripeSandbox sandbox;
    private Payouts payouts;

    @BeforeEach
    void open() throws Exception {
        sandbox = new StripeSandbox(folder, clock);
        PayoutDesk desk = new PayoutDesk(sandbox.payouts(), shops, new Events(database.ids, clock), clock);
        PlatformSettings platform = new PlatformSettings(
                Mode.DEMO, URI.create("http://localhost:8080"), NodeRole.ALL, folder, ZoneOffset.UTC, Optional.empty());
        payouts = new Payouts(shops, desk, platform);
        shops.prepare(Scope.MAIN);
        shops.insert(Scope.MAIN, shop("shp_1", "sel_1"), List.of());
        shops.insert(Scope.MAIN, shop("shp_2", "sel_2"), List.of());
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
        database.close();
    }

    @Test
    void a_seller_connects_her_account_and_finds_it_connected_when_she_comes_back() throws Exception {
        assertThat(payouts.status(seller("1")).state()).isEqualTo(State.NOT_CONNECTED);

        URI page = payouts.begin(seller("1"), BEGIN).url();
        assertThat(payouts.status(seller("1")).state()).isEqualTo(State.PENDING);
        assertThat(payouts.status(seller("1")).due()).contains("external_account");
        assertThat(sandbox.onboard(page, StripeSandbox.BANK_ACCOUNT)).hasToString(RETURNED);

        assertThat(payouts.status(seller("1")).state()).isEqualTo(State.CONNECTED);
        assertThat(payouts.status(seller("1")).due()).isEmpty();
        assertThat(payouts.status(seller("2")).state()).isEqualTo(State.NOT_CONNECTED);
        Eventually.holds(() -> assertThat(database.published())
                .extracting(Event::type)
                .containsExactly("shop.payout-account-changed", "shop.payout-account-changed"));
    }

    @Test
    void what_was_heard_last_is_known_without_asking() throws Exception {
        assertThat(payouts.lastKnown(seller("9"))).isEmpty();
        assertThat(payouts.lastKnown(seller("1")).orElseThrow().state()).isEqualTo(State.NOT_CONNECTED);

        URI page = payouts.begin(seller("1"), BEGIN).url();
        sandbox.onboard(page, StripeSandbox.BANK_ACCOUNT);
        assertThat(payouts.lastKnown(seller("1")).orElseThrow().state()).isEqualTo(State.PENDING);
        payouts.status(seller("1"));
        assertThat(payouts.lastKnown(seller("1")).orElseThrow().state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void who_finishes_later_gets_a_fresh_link_to_the_same_account() throws Exception {
        URI first = payouts.begin(seller("1"), BEGIN).url();
        assertThat(sandbox.onboard(first, "later=yes")).hasToString(RETURNED);
        assertThat(payouts.status(seller("1")).state()).isEqualTo(State.PENDING);
        String account = account("shp_1");

        URI second = payouts.begin(seller("1"), BEGIN).url();
        assertThat(second).isNotEqualTo(first);
        assertThat(sandbox.onboard(first, StripeSandbox.BANK_ACCOUNT)).hasToString(AGAIN);
        assertThat(sandbox.onboard(second, StripeSandbox.BANK_ACCOUNT)).hasToString(RETURNED);
        assertThat(payouts.status(seller("1")).state()).isEqualTo(State.CONNECTED);
        assertThat(account("shp_1")).isEqualTo(account);
    }

    @Test
    void a_link_that_is_too_old_leads_to_where_a_fresh_one_is_made() throws Exception {
        URI page = payouts.begin(seller("1"), BEGIN).url();
        clock.advance(Duration.ofMinutes(6));
        assertThat(sandbox.onboard(page, StripeSandbox.BANK_ACCOUNT)).hasToString(AGAIN);
    }

    @Test
    void however_often_and_fast_she_asks_there_is_one_account() {
        var links = Parallel.run(5, i -> payouts.begin(seller("1"), BEGIN));
        assertThat(links).filteredOn(link -> link.value().isPresent()).isNotEmpty();
        String account = account("shp_1");
        payouts.begin(seller("1"), BEGIN);
        assertThat(account("shp_1")).isEqualTo(account);
        assertThat(database.collection("shops").countDocuments()).isEqualTo(2);
    }

    @Test
    void an_account_whose_answer_was_lost_is_found_by_its_key() throws Exception {
        sandbox.chaos("POST /v2/core/accounts", "answer-lost", 1);
        assertThatThrownBy(() -> payouts.begin(seller("1"), BEGIN)).isInstanceOf(Unavailable.class);
        assertThat(shops.payout(Scope.MAIN, "shp_1")).isEmpty();
        URI page = payouts.begin(seller("1"), BEGIN).url();
        sandbox.onboard(page, StripeSandbox.BANK_ACCOUNT);
        assertThat(payouts.status(seller("1")).state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void without_an_answer_what_was_said_last_counts() throws Exception {
        payouts.begin(seller("1"), BEGIN);
        sandbox.close();
        assertThat(payouts.status(seller("1")).state()).isEqualTo(State.PENDING);
        assertThatThrownBy(() -> payouts.begin(seller("1"), BEGIN)).isInstanceOf(Unavailable.class);
    }

    @Test
    void the_provider_reports_and_a_forged_report_is_refused() throws Exception {
        List<Report> reports = new CopyOnWriteArrayList<>();
        HttpServer catcher = catcher(reports);
        try {
            sandbox.reportTo(
                    URI.create("http://127.0.0.1:" + catcher.getAddress().getPort() + "/hooks"));
            URI page = payouts.begin(seller("1"), BEGIN).url();
            sandbox.onboard(page, StripeSandbox.BANK_ACCOUNT);
            Eventually.holds(() -> assertThat(reports).hasSizeGreaterThanOrEqualTo(4));
        } finally {
            catcher.stop(0);
        }
        Caller provider = Caller.anonymous(Scope.MAIN, "c");
        Report report = reports.get(0);
        assertThatThrownBy(() -> payouts.receive(provider, "{}".getBytes(StandardCharsets.UTF_8), report.signature()))
                .isInstanceOf(ForgedReport.class);
        assertThatThrownBy(() -> payouts.receive(provider, report.body(), null)).isInstanceOf(ForgedReport.class);
        assertThat(stored("shp_1").ready()).isFalse();

        reports.forEach(each -> payouts.receive(provider, each.body(), each.signature()));
        assertThat(stored("shp_1").ready()).isTrue();
        clock.advance(Duration.ofMinutes(6));
        assertThatThrownBy(() -> payouts.receive(provider, report.body(), report.signature()))
                .isInstanceOf(ForgedReport.class);
    }

    @Test
    void an_answer_that_is_older_than_what_is_known_is_dropped() {
        payouts.begin(seller("1"), BEGIN);
        Payout known = stored("shp_1");
        Payout older =
                new Payout(known.accountId(), true, List.of(), known.checkedAt().minusSeconds(1));
        assertThat(shops.changePayout(Scope.MAIN, "shp_1", older, List.of())).isFalse();
        Payout other = new Payout("acct_other", true, List.of(), known.checkedAt());
        assertThat(shops.changePayout(Scope.MAIN, "shp_1", other, List.of())).isFalse();
        assertThat(shops.addPayout(Scope.MAIN, "shp_1", other, List.of())).isFalse();
        assertThat(stored("shp_1")).isEqualTo(known);
    }

    @Test
    void only_the_seller_of_a_shop_asks_and_comes_back_to_a_page_of_ours() {
        Caller shopper = new Caller("usr_1", Set.of(Role.USER), Audience.USER, Scope.MAIN, "c");
        assertThatThrownBy(() -> payouts.begin(shopper, BEGIN)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> payouts.status(Caller.anonymous(Scope.MAIN, "c")))
                .isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> payouts.status(seller("3"))).isInstanceOf(NotFound.class);
        for (String path : new String[] {
            null, "", "seller", "//evil.example", "https://evil.example", "/\\evil.example", "/a?b=c", "/@evil", "/a b"
        }) {
            assertThatThrownBy(() -> payouts.begin(seller("1"), new BeginPayout(path, "mina@example.com")))
                    .as(String.valueOf(path))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(shops.payout(Scope.MAIN, "shp_1")).isEmpty();
    }

    private Payout stored(String shopId) {
        return shops.payout(Scope.MAIN, shopId).orElseThrow();
    }

    private String account(String shopId) {
        return stored(shopId).accountId();
    }

    private static Caller seller(String number) {
        return new Caller("sel_" + number, Set.of(Role.SELLER), Audience.SELLER, Scope.MAIN, "c");
    }

    private Shop shop(String id, String sellerId) {
        return new Shop(
                id,
                sellerId,
                "slug-" + id.replace('_', '-'),
                "Kiln & Street",
                "en",
                "Ghent",
                "BE",
                "home",
                "We turn.",
                "Street 1",
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "30 days",
                Optional.empty(),
                Optional.empty(),
                clock.instant());
    }

    /** A report as it came. */
    private record Report(byte[] body, String signature) {}

    private static HttpServer catcher(List<Report> reports) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/hooks/accounts", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                reports.add(new Report(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return server;
    }
}
