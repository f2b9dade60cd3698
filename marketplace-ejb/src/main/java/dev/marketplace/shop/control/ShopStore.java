package dev.marketplace.shop.control;

import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Scope;
import dev.marketplace.shop.entity.Shop;
import java.util.List;
import java.util.Optional;

/** Where shops are kept. */
public interface ShopStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** @return false if the seller has a shop or the slug is taken */
    boolean insert(Scope scope, Shop shop, List<Event> events);

    Optional<Shop> byId(Scope scope, String id);

    Optional<Shop> bySlug(Scope scope, String slug);

    Optional<Shop> bySeller(Scope scope, String sellerId);

    /** By name. */
    List<Shop> all(Scope scope, int limit);
}
