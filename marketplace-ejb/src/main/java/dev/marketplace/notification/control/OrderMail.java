package dev.marketplace.notification.control;

import dev.marketplace.order.boundary.OrderView;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What the confirmation mail shows: each order of the group with its lines, its sums and a link that opens it. */
@ApplicationScoped
public class OrderMail {

    @Inject
    private PlatformSettings settings;

    @EJB
    private Orders orders;

    protected OrderMail() {}

    /** For use without a container. */
    public OrderMail(PlatformSettings settings, Orders orders) {
        this.settings = settings;
        this.orders = orders;
    }

    /** @param completed an event {@code order.group-completed} */
    public Map<String, Object> model(Caller system, Event completed) {
        List<?> ids = (List<?>) completed.data().get("orderIds");
        List<Map<String, Object>> parts = ids.stream()
                .map(id -> order(orders.order(system, id.toString())))
                .toList();
        Map<?, ?> total = (Map<?, ?>) completed.data().get("total");
        return Map.of(
                "name", completed.text("buyerName"),
                "number", completed.text("groupNumber"),
                "orders", parts,
                "total",
                        Money.of(((Number) total.get("amount")).longValue(), (String) total.get("currency"))
                                .toString());
    }

    private Map<String, Object> order(OrderView order) {
        List<Map<String, Object>> lines = order.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "title", line.title(),
                        "variant", variant(line.colour().orElse(""), line.size().orElse("")),
                        "quantity", line.quantity(),
                        "total", line.total().toString()))
                .toList();
        return Map.of(
                "shop", order.shop().name(),
                "lines", lines,
                "delivery", order.deliveryMethod(),
                "shipping", order.shipping().toString(),
                "total", order.total().toString(),
                "link", settings.baseUrl() + "/order/" + order.id());
    }

    private static String variant(String colour, String size) {
        return colour.isEmpty() || size.isEmpty() ? colour + size : colour + ", " + size;
    }
}
