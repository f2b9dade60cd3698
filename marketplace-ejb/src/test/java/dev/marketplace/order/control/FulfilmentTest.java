package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.cartOf;
import static dev.marketplace.order.control.OrderRoom.system;
import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.external.payment.HostedPayment;
import dev.marketplace.order.BadSignature;
import dev.marketplace.order.OrderEvents;
import dev.marketplace.order.boundary.CheckoutStatus;
import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.order.entity.Order;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import dev.marketplace.testing.Parallel;
import dev.marketplace.testing.PaymentProvider.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FulfilmentTest {

    private static final Caller LENA = user("usr_lena");

    private OrderRoom room;
    private PaymentStart start;
    private String page;

    @BeforeEach
    void open() {
        room = new OrderRoom();
        room.stock.put("sku-a", "shp_1", 5_400, 10);
        room.stock.put("sku-b", "shp_1", 1_600, 10);
        room.stock.put("sku-c", "shp_2", 13_900, 10);
        room.put(LENA, "sku-a", 2);
        room.put(LENA, "sku-b", 1);
        room.put(LENA, "sku-c", 2);
        start = room.start(LENA, "key-1");
        page = room.page(start.checkoutId());
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_paid_checkout_becomes_one_order_per_shop_in_one_group() {
        room.provider.pay(page);
        CheckoutStatus status = room.checkout.returned(LENA, start.checkoutId());
        assertThat(status.state()).isEqualTo("fulfilled");
        assertThat(status.groupNumber()).contains("AG-10001");
        assertThat(status.orderIds()).hasSize(2);
        new Invariants(room).soldOnce(start.checkoutId());
        List<Order> orders = new Invariants(room).orders();
        assertThat(orders)
                .extracting(order -> order.part().total())
                .containsExactlyInAnyOrder(Money.of(12_400 + 490, "EUR"), Money.of(27_800, "EUR"));
        assertThat(orders)
                .extracting(Order::transferGroup)
                .containsOnly("ORDER_grp" + start.checkoutId().substring(3));
        assertThat(orders)
                .extracting(order -> order.part().commission())
                .containsExactlyInAnyOrder(Money.of(1_240, "EUR"), Money.of(2_780, "EUR"));
    }

    @Test
    void the_next_group_gets_the_next_number() {
        room.provider.pay(page);
        room.checkout.returned(LENA, start.checkoutId());
        Caller mia = user("usr_mia");
        room.put(mia, "sku-a", 1);
        PaymentStart second = room.start(mia, "key-1");
        room.provider.pay(room.page(second.checkoutId()));
        assertThat(room.checkout.returned(mia, second.checkoutId()).groupNumber())
                .contains("AG-10002");
    }

    @Test
    void nothing_is_made_before_it_is_paid_whatever_is_reported() {
        room.report("evt_1", "PAYMENT", page);
        assertThat(new Invariants(room).orders()).isEmpty();
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.OPEN);
    }

    @Test
    void the_same_report_fifty_times_at_once_has_one_effect() {
        room.provider.pay(page);
        var results = Parallel.run(50, i -> {
            room.report("evt_1", "PAYMENT", page);
            return true;
        });
        assertThat(results).allMatch(result -> result.value().isPresent());
        assertThat(room.database.collection("payment_events").countDocuments()).isEqualTo(1);
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void fifty_different_reports_of_one_payment_and_her_return_at_once_have_one_effect() {
        room.provider.pay(page);
        var results = Parallel.run(50, i -> {
            if (i % 2 == 0) {
                room.report("evt_" + i, "PAYMENT", page);
            } else {
                room.checkout.returned(LENA, start.checkoutId());
            }
            return true;
        });
        assertThat(results).extracting(Parallel.Result::failure).containsOnly(Optional.empty());
        room.clock.advance(Duration.ofSeconds(10));
        room.repairs.run(system());
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void reports_in_the_wrong_order_come_to_the_same() {
        room.provider.pay(page);
        room.report("evt_2", "EXPIRY", page);
        room.report("evt_1", "PAYMENT", page);
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void a_report_without_a_good_signature_is_refused_and_not_stored() {
        assertThatThrownBy(() ->
                        room.paymentEvents.receive(system(), "evt_1 PAYMENT x".getBytes(StandardCharsets.UTF_8), "bad"))
                .isInstanceOf(BadSignature.class);
        assertThatThrownBy(() -> room.paymentEvents.receive(system(), new byte[Limits.EVENT_BYTES + 1], "good"))
                .isInstanceOf(BadSignature.class);
        assertThat(room.database.collection("payment_events").countDocuments()).isZero();
    }

    @Test
    void a_report_that_cannot_be_read_is_kept() {
        room.report("evt_1", "UNREADABLE", page);
        Document kept = room.database.collection("payment_events").find().first();
        assertThat(kept.getString("result")).startsWith("unreadable");
        assertThat(kept.getString("body")).contains("evt_1");
    }

    @Test
    void a_report_of_the_end_of_a_page_gives_the_stock_back() {
        room.clock.advance(OrderRoom.PAGE_LIFE);
        room.report("evt_1", "EXPIRY", page);
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.EXPIRED);
        new Invariants(room).nothingSold();
    }

    @Test
    void a_report_that_could_not_be_acted_on_is_taken_up_by_the_job() {
        room.provider.pay(page);
        room.provider.failNext(Fault.BEFORE_IT_WORKS);
        room.report("evt_1", "PAYMENT", page);
        assertThat(new Invariants(room).orders()).isEmpty();
        room.clock.advance(Duration.ofSeconds(10));
        room.repairs.run(system());
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void a_payment_that_nobody_reported_is_found_by_the_job() {
        room.provider.pay(page);
        room.clock.advance(Duration.ofSeconds(20));
        room.repairs.run(system());
        new Invariants(room).soldOnce(start.checkoutId());
    }

    @Test
    void another_amount_than_was_asked_for_is_looked_at_by_people() {
        room.provider.pay(page, Money.of(1, "EUR"));
        CheckoutStatus status = room.checkout.returned(LENA, start.checkoutId());
        assertThat(status.state()).isEqualTo("review");
        assertThat(new Invariants(room).orders()).isEmpty();
        assertThat(room.session(start.checkoutId()).progress().note().orElseThrow())
                .contains("0.01 EUR");
    }

    @Test
    void a_payment_seen_after_the_end_is_fulfilled_if_the_pieces_are_still_there() {
        endWithoutTheProvider();
        room.provider.pay(page);
        room.report("evt_1", "PAYMENT", page);
        assertThat(room.session(start.checkoutId()).state()).isEqualTo(CheckoutState.FULFILLED);
        assertThat(new Invariants(room).orders()).hasSize(2);
    }

    @Test
    void a_payment_seen_after_the_end_and_after_the_last_piece_is_to_be_refunded() {
        endWithoutTheProvider();
        Caller mia = user("usr_mia");
        room.put(mia, "sku-c", 9);
        room.start(mia, "key-1");
        room.provider.pay(page);
        room.report("evt_1", "PAYMENT", page);
        CheckoutStatus status = room.checkout.returned(LENA, start.checkoutId());
        assertThat(status.state()).isEqualTo("refund-due");
        assertThat(status.orderIds()).isEmpty();
        assertThat(new Invariants(room).orders()).isEmpty();
        assertThat(room.stock.level("sku-a").available()).isEqualTo(10);
        assertThat(events(OrderEvents.REFUND_DUE)).hasSize(1);
        new Invariants(room).stockAddsUp();
    }

    @Test
    void what_was_put_into_the_cart_since_stays_there() {
        room.provider.pay(page);
        room.database
                .collection("carts")
                .updateOne(
                        new Document("_id", "user:usr_lena"),
                        new Document("$set", new Document("items.0.quantity", 3))
                                .append("$inc", new Document("version", 1L)));
        room.checkout.returned(LENA, start.checkoutId());
        assertThat(room.carts.count(LENA, cartOf(LENA))).isEqualTo(1);
    }

    @Test
    void the_facts_carry_what_their_hearers_need() {
        room.provider.pay(page);
        room.checkout.returned(LENA, start.checkoutId());
        assertThat(events(OrderEvents.PLACED)).hasSize(2);
        Event placed = events(OrderEvents.PLACED).stream()
                .filter(event -> event.text("shopId").equals("shp_1"))
                .findFirst()
                .orElseThrow();
        assertThat(placed.data())
                .containsEntry("sellerId", "sel_shp_1")
                .containsEntry("buyerId", "usr_lena")
                .containsEntry("buyerEmail", "lena@example.com")
                .containsEntry("groupNumber", "AG-10001")
                .containsEntry("itemCount", 3)
                .containsKeys("orderId", "groupId", "buyerName", "total", "lines");
        assertThat(placed.aggregate()).isEqualTo(placed.text("orderId"));
        assertThat(events(OrderEvents.GROUP_COMPLETED)).hasSize(1);
        Document total =
                (Document) events(OrderEvents.GROUP_COMPLETED).get(0).data().get("total");
        assertThat(total.get("amount", Number.class).longValue()).isEqualTo(40_690);
        assertThat(total.getString("currency")).isEqualTo("EUR");
    }

    /** As if the provider had said that nobody can pay and somebody could all the same. */
    private void endWithoutTheProvider() {
        room.stock.release(system(), start.checkoutId(), List.of("sku-a", "sku-b", "sku-c"));
        room.database
                .collection("checkouts")
                .updateOne(
                        new Document("_id", start.checkoutId()),
                        new Document("$set", new Document("state", "expired")));
        assertThat(room.provider.all()).extracting(HostedPayment::status).containsOnly(HostedPayment.Status.OPEN);
    }

    private List<Event> events(String type) {
        return new Invariants(room)
                .events().stream().filter(event -> event.type().equals(type)).toList();
    }
}
