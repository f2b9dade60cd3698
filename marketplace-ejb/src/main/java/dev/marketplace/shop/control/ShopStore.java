package dev.marketplace.shop.control;

import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Scope;
import dev.marketplace.shop.entity.Payout;
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

    /** Where a shop's money goes; empty before an account was opened, or if there is no such shop. */
    Optional<Payout> payout(Scope scope, String shopId);

    /** @return false if there is one already: nothing was written then */
    boolean addPayout(Scope scope, String shopId, Payout payout, List<Event> events);

    /** @return false if a later answer of the provider is there already: nothing was written then */
    boolean changePayout(Scope scope, String shopId, Payout payout, List<Event> events);

    /** The id of the shop whose account this is; empty if it is none's. */
    Optional<String> idByPayoutAccount(Scope scope, String accountId);

    /** By name. */
    List<Shop> all(Scope scope, int limit);
}
