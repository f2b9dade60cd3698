package dev.marketplace.order.control;

import dev.marketplace.order.entity.Order;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import java.util.List;
import java.util.Optional;

/** Where orders are kept. */
public interface OrderStore {

    /** Creates its indexes, at start. */
    void ensure(Indexes indexes, Scope scope);

    /** @return false if the checkout has its order of this shop already: nothing was written then */
    boolean insert(Scope scope, Order order, List<Event> events);

    /** Empty as well if it is not of those whom the filter names. */
    Optional<Order> find(Scope scope, String id, OrderFilter filter);

    /** Newest first. */
    Page<Order> list(Scope scope, OrderFilter filter, PageRequest request);

    long count(Scope scope, OrderFilter filter);
}
