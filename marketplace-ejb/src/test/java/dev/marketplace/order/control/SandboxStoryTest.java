package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.system;
import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.marketplace.order.BadSignature;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.shared.Caller;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.StripeSandbox;
import dev.marketplace.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room with the real adapter, the sandbox, its hosted page and its signed reports over HTTP. */
class SandboxStoryTest {

    private static final Caller LENA = user("usr_lena");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock();
    private final AtomicInteger received = new AtomicInteger();
    private StripeSandbox sandbox;
    private OrderRoom room;
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        sandbox = new StripeSandbox(folder, clock);
        room = new OrderRoom(clock, Optional.of(sandbox.gateway()));
        room.stock.put("sku-a", "shp_1", 5_400, 10);
        room.stock.put("sku-c", "shp_2", 13_900, 10);
        room.put(LENA, "sku-a", 2);
        room.put(LENA, "sku-c", 1);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::receive);
        server.start();
        sandbox.reportTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void close() throws Exception {
        server.stop(0);
        sandbox.close();
        room.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = 200;
        try {
            room.paymentEvents.receive(
                    system(), body, exchange.getRequestHeaders().getFirst("Stripe-Signature"));
            received.incrementAndGet();
        } catch (BadSignature e) {
            status = 400;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void paying_on_the_hosted_page_makes_the_orders_through_the_report_alone() throws Exception {
        PaymentStart start = room.start(LENA, "key-1");
        sandbox.pay(room.page(start.checkoutId()), StripeSandbox.GOOD_CARD);
        await(start.checkoutId(), CheckoutState.FULFILLED);
        new Invariants(room).soldOnce(start.checkoutId());
        assertThat(received.get()).isPositive();
    }

    @Test
    void coming_back_from_the_hosted_page_makes_the_orders_without_a_report() throws Exception {
        server.stop(0);
        PaymentStart start = room.start(LENA, "key-1");
        sandbox.pay(room.page(start.checkoutId()), StripeSandbox.GOOD_CARD);
        assertThat(room.checkout.returned(LENA, start.checkoutId()).state()).isEqualTo("fulfilled");
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void a_declined_card_leaves_cart_and_checkout_as_they_were() throws Exception {
        PaymentStart start = room.start(LENA, "key-1");
        sandbox.pay(room.page(start.checkoutId()), StripeSandbox.DECLINED_CARD);
        assertThat(room.checkout.returned(LENA, start.checkoutId()).paymentUrl())
                .contains(start.redirectUrl());
        assertThat(room.carts.count(LENA, OrderRoom.cartOf(LENA))).isEqualTo(3);
        sandbox.pay(room.page(start.checkoutId()), StripeSandbox.GOOD_CARD);
        await(start.checkoutId(), CheckoutState.FULFILLED);
    }

    @Test
    void a_changed_cart_closes_the_page_of_the_provider() throws Exception {
        PaymentStart start = room.start(LENA, "key-1");
        String page = room.page(start.checkoutId());
        room.put(LENA, "sku-a", 1);
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.EXPIRED);
        assertThat(sandbox.gateway().find(page).status().name()).isEqualTo("EXPIRED");
        new Invariants(room).nothingSold();
    }

    @Test
    void an_answer_that_is_lost_after_the_work_was_done_leads_to_one_page() throws Exception {
        sandbox.chaos("POST /v1/checkout/sessions", "error-after-commit", 1);
        assertThat(Parallel.attempt(() -> room.start(LENA, "key-1")).failure()).isPresent();
        PaymentStart start = room.start(LENA, "key-1");
        sandbox.pay(room.page(start.checkoutId()), StripeSandbox.GOOD_CARD);
        await(start.checkoutId(), CheckoutState.FULFILLED);
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void twenty_starts_at_once_open_one_page_at_the_provider() throws Exception {
        var results = Parallel.run(20, i -> room.start(LENA, "key-" + i));
        assertThat(results)
                .extracting(result -> result.value().orElseThrow())
                .containsOnly(results.get(0).value().orElseThrow());
        assertThat(sandbox.ledger())
                .containsOnlyOnce(
                        "\"" + room.page(results.get(0).value().orElseThrow().checkoutId()));
    }

    private void await(String checkoutId, CheckoutState state) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (room.session(checkoutId).state() != state && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(room.session(checkoutId).state()).isEqualTo(state);
    }
}
