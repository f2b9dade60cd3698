package dev.marketplace.web.orders;

import dev.marketplace.order.boundary.OrderSummary;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The shopper's orders, newest first. */
@Named
@RequestScoped
public class OrdersBacking {

    private static final int PER_PAGE = 20;

    @EJB
    private Orders orders;

    @Inject
    private Shopper shopper;

    private String after;
    private Page<OrderSummary> page;

    public void load() {
        page = orders.ofBuyer(shopper.caller(), new PageRequest(PER_PAGE, Optional.ofNullable(after)));
    }

    public Page<OrderSummary> getPage() {
        return page;
    }

    /** Path of the older orders; empty if there are none. */
    public String getOlder() {
        return page.next()
                .map(cursor -> "/orders?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .orElse("");
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
