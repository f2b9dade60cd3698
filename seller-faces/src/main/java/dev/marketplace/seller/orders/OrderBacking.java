package dev.marketplace.seller.orders;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.order.boundary.OrderLineView;
import dev.marketplace.order.boundary.OrderView;
import dev.marketplace.order.boundary.Orders;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One order. Another shop's order ends as 404. */
@Named
@RequestScoped
public class OrderBacking {

    @EJB
    private Orders orders;

    @Inject
    private Callers callers;

    private String id;
    private OrderView order;

    public void load() {
        order = orders.order(callers.current(), id);
    }

    public OrderView getOrder() {
        return order;
    }

    /** Pieces of all lines. */
    public int getPieces() {
        return order.lines().stream().mapToInt(OrderLineView::quantity).sum();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
