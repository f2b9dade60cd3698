package dev.marketplace.admin.orders;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.portal.CursorSource;
import dev.marketplace.kit.portal.CursorTable;
import dev.marketplace.order.boundary.OrderSummary;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The orders of all shops, newest first. */
@Named
@ViewScoped
public class OrdersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Orders orders;

    @Inject
    private Callers callers;

    private final CursorTable<OrderSummary> table = new CursorTable<>(new Found());
    private String search = "";

    public CursorTable<OrderSummary> getTable() {
        return table;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search == null ? "" : search.strip();
    }

    private final class Found implements CursorSource<OrderSummary> {

        private static final long serialVersionUID = 1L;

        @Override
        public long count() {
            return orders.count(callers.current(), search);
        }

        @Override
        public Page<OrderSummary> page(PageRequest request) {
            return orders.ofMarketplace(callers.current(), search, request);
        }

        @Override
        public String key(OrderSummary order) {
            return order.id();
        }
    }
}
