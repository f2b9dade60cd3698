package dev.marketplace.order.control;

import dev.marketplace.order.entity.Order;
import dev.marketplace.order.entity.SoldLine;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.PersonalData;
import dev.marketplace.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a shopper bought; orders of a seller's customers are not hers to take along. */
@ApplicationScoped
public class OwnOrders implements PersonalData {

    @Inject
    private OrderStore orders;

    protected OwnOrders() {}

    /** For use without a container. */
    public OwnOrders(OrderStore orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Map<String, Object> of(Caller caller) {
        List<Map<String, Object>> bought = new ArrayList<>();
        if (caller.is(Role.USER)) {
            OrderFilter own = OrderFilter.ofBuyer(caller.id());
            Optional<String> after = Optional.empty();
            do {
                Page<Order> page = orders.list(caller.scope(), own, new PageRequest(PageRequest.MAX_LIMIT, after));
                page.items().forEach(order -> bought.add(order(order)));
                after = page.next();
            } while (after.isPresent());
        }
        return Map.of("orders", bought);
    }

    private static Map<String, Object> order(Order order) {
        return Map.of(
                "number", order.groupNumber(),
                "shop", order.part().shop().name(),
                "placedAt", order.placedAt().toString(),
                "total", order.part().total().toString(),
                "shipTo",
                        Map.of(
                                "name", order.shipTo().name(),
                                "street", order.shipTo().street(),
                                "city", order.shipTo().city(),
                                "zip", order.shipTo().zip(),
                                "country", order.shipTo().country()),
                "lines", order.part().lines().stream().map(OwnOrders::line).toList());
    }

    private static Map<String, Object> line(SoldLine line) {
        return Map.of(
                "title", line.title(),
                "quantity", line.quantity(),
                "unitPrice", line.unitPrice().toString());
    }
}
