package dev.marketplace.order.control;

import dev.marketplace.order.entity.Cart;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.Optional;

/** Where carts are kept. */
public interface CartStore {

    /** Creates its indexes, at start. */
    void ensure(Indexes indexes, Scope scope);

    Optional<Cart> find(Scope scope, String id);

    /**
     * Stores a new cart or a changed one.
     *
     * @return false if somebody stored or changed it since it was read: nothing was written then
     */
    boolean save(Scope scope, Cart cart, Instant now);

    /** Takes it away if nobody changed it since it was read. */
    void delete(Scope scope, Cart cart);

    /**
     * Takes away visitors' carts that nobody touched since.
     *
     * @return how many
     */
    long deleteVisitorsBefore(Scope scope, Instant time);
}
