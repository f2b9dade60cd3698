package dev.marketplace.shop.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;

/** Where shops are opened and seen. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Shops {

    /** @throws InvalidInput, ShopExists (a seller has one), SlugTaken */
    public ShopView create(Caller caller, CreateShop command) {
        throw new UnsupportedOperationException();
    }

    /** Empty if there is none. */
    public Optional<ShopView> bySlug(Caller caller, String slug) {
        throw new UnsupportedOperationException();
    }

    /** Empty if there is none. */
    public Optional<ShopView> byId(Caller caller, String shopId) {
        throw new UnsupportedOperationException();
    }

    /** The seller of a shop, for other rooms: pages never show it. Empty if there is no such shop. @throws NotAllowed unless the system asks */
    public Optional<String> sellerOf(Caller system, String shopId) {
        throw new UnsupportedOperationException();
    }

    /** The shop of the seller who asks; empty before she opened it. */
    public Optional<ShopView> mine(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /** By name. */
    public List<ShopView> all(Caller caller, int limit) {
        throw new UnsupportedOperationException();
    }
}
