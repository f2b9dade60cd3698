package dev.marketplace.order.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.order.OrderEvents;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.order.entity.Order;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** What must hold whatever happened, read from the database, the provider and what was published. */
final class Invariants {

    private final OrderRoom room;

    Invariants(OrderRoom room) {
        this.room = room;
    }

    /** The checkout is fulfilled: one order per shop, the money adds up, the stock is taken once, each fact told once. */
    void soldOnce(String checkoutId) {
        CheckoutSession checkout = room.session(checkoutId);
        assertThat(checkout.state()).isEqualTo(CheckoutState.FULFILLED);
        List<Order> orders = orders();
        assertThat(orders).hasSize(checkout.offer().parts().size());
        assertThat(orders).extracting(order -> order.part().shop().id()).doesNotHaveDuplicates();
        assertThat(orders)
                .extracting(Order::groupNumber)
                .containsOnly(checkout.progress().groupNumber().orElseThrow());
        assertThat(Money.sum(orders.stream().map(order -> order.part().total()).toList(), "EUR"))
                .isEqualTo(checkout.progress().payment().orElseThrow().received());
        checkout.offer().quantities().forEach((sku, quantity) -> {
            StockLevel level = room.stock.level(sku);
            assertThat(level.sold()).as("sold " + sku).isEqualTo(quantity.longValue());
            assertThat(level.available()).as("free " + sku).isEqualTo(10 - quantity);
        });
        stockAddsUp();
        assertThat(room.carts.count(OrderRoom.user("usr_lena"), OrderRoom.cartOf(OrderRoom.user("usr_lena"))))
                .as("pieces left in the cart")
                .isZero();
        factsToldOnce(orders);
    }

    /** Nothing was sold and nothing is held. */
    void nothingSold() {
        assertThat(orders()).isEmpty();
        for (Document stock : room.database.collection("stock").find()) {
            assertThat(stock.get("sold", Number.class).longValue()).isZero();
        }
        nothingHeld();
        stockAddsUp();
    }

    void nothingHeld() {
        for (Document stock : room.database.collection("stock").find()) {
            assertThat(stock.getList("holds", Document.class))
                    .as("held of " + stock.getString("_id"))
                    .isEmpty();
        }
    }

    /** Ten pieces of each were there at first. */
    void stockAddsUp() {
        for (Document stock : room.database.collection("stock").find()) {
            long held = stock.getList("holds", Document.class).stream()
                    .mapToLong(hold -> hold.getInteger("quantity"))
                    .sum();
            long free = stock.get("available", Number.class).longValue();
            assertThat(free).isNotNegative();
            assertThat(free + held + stock.get("sold", Number.class).longValue())
                    .as(stock.getString("_id"))
                    .isEqualTo(10);
        }
    }

    List<Order> orders() {
        return room.orderStore
                .list(Scope.MAIN, OrderFilter.ofAll(""), PageRequest.first(100))
                .items();
    }

    private void factsToldOnce(List<Order> orders) {
        Map<String, Set<String>> byType = events().stream()
                .collect(Collectors.groupingBy(Event::type, Collectors.mapping(Event::id, Collectors.toSet())));
        assertThat(byType.get(OrderEvents.PLACED)).hasSize(orders.size());
        assertThat(byType.get(OrderEvents.GROUP_COMPLETED)).hasSize(1);
    }

    /** Those that were published and those that still wait, each once. The relay runs: what waits is read first. */
    List<Event> events() {
        Map<String, Event> found = new LinkedHashMap<>();
        for (String collection : List.of("orders", "checkouts")) {
            for (Document document : room.database.collection(collection).find()) {
                document.getList("outbox", Document.class).stream()
                        .map(Event::ofDocument)
                        .forEach(event -> found.put(event.id(), event));
            }
        }
        room.database.published().forEach(event -> found.put(event.id(), event));
        return List.copyOf(found.values());
    }
}
