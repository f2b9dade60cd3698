package dev.marketplace.seller.orders;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.PageLinks;
import dev.marketplace.kit.page.Reader;
import dev.marketplace.kit.portal.CursorSource;
import dev.marketplace.kit.portal.CursorTable;
import dev.marketplace.kit.portal.TablePlace;
import dev.marketplace.order.boundary.OrderSummary;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The orders of the seller's shop, newest first. */
@Named
@ViewScoped
public class OrdersBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Orders orders;

    @Inject
    private Callers callers;

    @Inject
    private Reader reader;

    private final CursorTable<OrderSummary> table = new CursorTable<>(new Found());
    private final TablePlace place = new TablePlace();
    private String search = "";
    private transient PageLinks pages;

    public CursorTable<OrderSummary> getTable() {
        return table;
    }

    public TablePlace getPlace() {
        return place;
    }

    /** How many rows lie before the page that the address names. */
    public int getFirst() {
        return TablePlace.first(getPages());
    }

    /** Links to the other pages, of one and the same search. */
    public PageLinks getPages() {
        if (pages == null) {
            pages = place.links(orders.count(callers.current(), search), this::address);
        }
        return pages;
    }

    private String address(int page) {
        String query = search.isEmpty() ? "" : "q=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&";
        return reader.to("/orders?" + query + "page=" + page);
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
            return orders.ofSeller(callers.current(), search, request);
        }

        @Override
        public String key(OrderSummary order) {
            return order.id();
        }
    }
}
