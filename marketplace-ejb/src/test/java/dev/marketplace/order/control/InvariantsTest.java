package dev.marketplace.order.control;

import static dev.marketplace.order.control.OrderRoom.user;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marketplace.order.boundary.PaymentStart;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Caller;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checker sees what is wrong: the data is broken by hand, one thing at a time. */
class InvariantsTest {

    private static final Caller LENA = user("usr_lena");

    private OrderRoom room;
    private String checkoutId;

    @BeforeEach
    void sell() {
        room = new OrderRoom();
        room.stock.put("sku-a", "shp_1", 5_400, 10);
        room.stock.put("sku-c", "shp_2", 13_900, 10);
        room.put(LENA, "sku-a", 2);
        room.put(LENA, "sku-c", 1);
        PaymentStart start = room.start(LENA, "key-1");
        checkoutId = start.checkoutId();
        room.provider.pay(room.page(checkoutId));
        room.checkout.returned(LENA, checkoutId);
        new Invariants(room).soldOnce(checkoutId);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void red() {
        assertThatThrownBy(() -> new Invariants(room).soldOnce(checkoutId)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_missing_order_is_seen() {
        room.database.collection("orders").deleteOne(new Document());
        red();
    }

    @Test
    void a_second_order_of_a_shop_is_seen() {
        Document order = room.database.collection("orders").find().first();
        room.database
                .collection("orders")
                .insertOne(order.append("_id", "ord_twice").append("checkoutId", "chk_x"));
        red();
    }

    @Test
    void an_amount_that_is_a_cent_off_is_seen() {
        set("orders", new Document(), "part.shipping.amount", 491L);
        red();
    }

    @Test
    void a_piece_too_many_in_stock_is_seen() {
        set("stock", new Document("_id", "sku-a"), "available", 9L);
        red();
    }

    @Test
    void a_checkout_that_is_not_fulfilled_is_seen() {
        set("checkouts", new Document(), "state", "paid");
        red();
    }

    @Test
    void a_fact_told_twice_is_seen() {
        room.database.published().stream()
                .filter(event -> event.type().equals("order.placed"))
                .findFirst()
                .or(() -> new Invariants(room).events().stream().findFirst())
                .ifPresent(event -> room.database
                        .published()
                        .add(new Event(
                                "evt_other",
                                "order.placed",
                                1,
                                event.occurredAt(),
                                event.marketplace(),
                                event.aggregate(),
                                9,
                                event.correlationId(),
                                event.data())));
        red();
    }

    private void set(String collection, Document filter, String field, Object value) {
        room.database.collection(collection).updateOne(filter, new Document("$set", new Document(field, value)));
    }
}
