package dev.marketplace.order.control;

import dev.marketplace.order.OrderEvents;
import dev.marketplace.order.entity.Buyer;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.Order;
import dev.marketplace.order.entity.SoldLine;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes this room's events; what is in each stands at {@link OrderEvents}. */
@Dependent
public class OrderFacts {

    private final Events events;

    @Inject
    public OrderFacts(Events events) {
        this.events = events;
    }

    Event placed(Caller caller, Order order) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("orderId", order.id());
        data.put("groupId", order.groupId());
        data.put("groupNumber", order.groupNumber());
        data.put("shopId", order.part().shop().id());
        data.put("sellerId", order.part().sellerId());
        putBuyer(data, order.buyer());
        data.put("total", money(order.part().total()));
        data.put("itemCount", order.part().itemCount());
        data.put("lines", order.part().lines().stream().map(OrderFacts::line).toList());
        return events.of(caller, OrderEvents.PLACED, order.id(), data);
    }

    Event groupCompleted(Caller caller, CheckoutSession checkout) {
        Map<String, Object> data = ofCheckout(checkout);
        data.put("groupNumber", checkout.progress().groupNumber().orElseThrow());
        data.put("orderIds", checkout.progress().orderIds());
        return events.of(caller, OrderEvents.GROUP_COMPLETED, checkout.groupId(), data);
    }

    Event refundDue(Caller caller, CheckoutSession checkout, String sku) {
        Map<String, Object> data = ofCheckout(checkout);
        data.put("sku", sku);
        return events.of(caller, OrderEvents.REFUND_DUE, checkout.groupId(), data);
    }

    private static Map<String, Object> ofCheckout(CheckoutSession checkout) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("checkoutId", checkout.id());
        data.put("groupId", checkout.groupId());
        putBuyer(data, checkout.offer().buyer());
        data.put("total", money(checkout.offer().total()));
        return data;
    }

    private static void putBuyer(Map<String, Object> data, Buyer buyer) {
        data.put("buyerId", buyer.id());
        data.put("buyerName", buyer.name());
        data.put("buyerEmail", buyer.email());
    }

    private static Map<String, Object> line(SoldLine line) {
        return Map.of(
                "sku", line.sku(),
                "productId", line.productId(),
                "title", line.title(),
                "quantity", line.quantity(),
                "amount", line.total().amount());
    }

    private static Map<String, Object> money(Money money) {
        return Map.of("amount", money.amount(), "currency", money.currency());
    }
}
