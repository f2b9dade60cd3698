package dev.marketplace.web.orders;

import dev.marketplace.kit.page.Crumb;
import dev.marketplace.kit.text.Say;
import dev.marketplace.order.boundary.OrderLineView;
import dev.marketplace.order.boundary.OrderView;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.web.part.Shopper;
import dev.marketplace.web.part.Variants;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** One order with its five steps. */
@Named
@RequestScoped
public class OrderBacking {

    /** The steps of a delivery as {@link OrderView#deliveryStatus} names them, in order. */
    private static final List<String> STEPS = List.of("ordered", "packed", "shipped", "out-for-delivery", "delivered");

    @EJB
    private Orders orders;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private String id;
    private OrderView order;

    /** An order that is not hers ends as 404. */
    public void load() {
        order = orders.order(shopper.caller(), id);
    }

    public OrderView getOrder() {
        return order;
    }

    /** The steps with their places: done, current or still to come. */
    public List<Step> getSteps() {
        int current = Math.max(0, STEPS.indexOf(order.deliveryStatus()));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            boolean done = i < current || i == current && i == STEPS.size() - 1;
            steps.add(new Step(i + 1, STEPS.get(i), done, i == current && !done));
        }
        return steps;
    }

    public List<Crumb> getCrumbs() {
        return List.of(
                new Crumb(say.with("profile.title"), "/profile"),
                new Crumb(say.with("orders.title"), "/orders"),
                Crumb.here(order.groupNumber()));
    }

    /** Pieces of all lines. */
    public int getPieces() {
        return order.lines().stream().mapToInt(OrderLineView::quantity).sum();
    }

    public String variantName(OrderLineView line) {
        return Variants.name(line.colour(), line.size());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** @param number from 1. @param word names the step in the bundle. */
    public record Step(int number, String word, boolean isDone, boolean isCurrent) {}
}
