package dev.marketplace.order.boundary;

import dev.marketplace.order.control.Limits;
import dev.marketplace.order.control.OrderFilter;
import dev.marketplace.order.control.OrderStore;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Role;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Orders as buyers, sellers and admins see them, newest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Orders {

    @Inject
    private OrderStore orders;

    @Inject
    private Shops shops;

    public Orders() {}

    /** For use without a container. */
    public Orders(OrderStore orders, Shops shops) {
        this.orders = orders;
        this.shops = shops;
    }

    /** @throws dev.marketplace.shared.NotSignedIn */
    public Page<OrderSummary> ofBuyer(Caller caller, PageRequest request) {
        OrderFilter own = OrderFilter.ofBuyer(caller.require(Role.USER).id());
        return orders.list(caller.scope(), own, request).map(Views::summary);
    }

    /**
     * Of the caller's shop; none before she has opened one.
     *
     * @param search part of a number, buyer or title; blank for all, at most 100 characters
     * @throws dev.marketplace.shared.NotSignedIn
     * @throws dev.marketplace.shared.NotAllowed unless a seller
     */
    public Page<OrderSummary> ofSeller(Caller caller, String search, PageRequest request) {
        String checked = checked(search);
        return shopOf(caller)
                .map(shop -> orders.list(caller.scope(), OrderFilter.ofShop(shop, checked), request)
                        .map(Views::summary))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    /**
     * All.
     *
     * @param search as for sellers.
     * @throws dev.marketplace.shared.NotSignedIn
     * @throws dev.marketplace.shared.NotAllowed unless admin
     */
    public Page<OrderSummary> ofMarketplace(Caller caller, String search, PageRequest request) {
        caller.require(Role.ADMIN);
        return orders.list(caller.scope(), OrderFilter.ofAll(checked(search)), request)
                .map(Views::summary);
    }

    /**
     * For its buyer, its seller (audience seller) or an admin.
     *
     * @throws NotFound for everyone else
     */
    public OrderView order(Caller caller, String orderId) {
        return mine(caller, "")
                .flatMap(filter -> orders.find(caller.scope(), orderId, filter))
                .map(order -> Views.order(caller, order))
                .orElseThrow(() -> new NotFound("order"));
    }

    /** How many the caller's list has: a buyer's, a seller's or an admin's. */
    public long count(Caller caller, String search) {
        return mine(caller, checked(search))
                .map(filter -> orders.count(caller.scope(), filter))
                .orElse(0L);
    }

    /** Whose orders the caller may see, by the portal of her session; empty for a seller without a shop. */
    private Optional<OrderFilter> mine(Caller caller, String search) {
        if (caller.audience() == Audience.ADMIN || caller.audience() == Audience.SYSTEM) {
            caller.require(caller.audience() == Audience.ADMIN ? Role.ADMIN : Role.SYSTEM);
            return Optional.of(OrderFilter.ofAll(search));
        }
        if (caller.audience() == Audience.SELLER) {
            return shopOf(caller).map(shop -> OrderFilter.ofShop(shop, search));
        }
        String buyer = caller.require(Role.USER).id();
        return Optional.of(new OrderFilter(Optional.of(buyer), Optional.empty(), search));
    }

    private Optional<String> shopOf(Caller caller) {
        caller.require(Role.SELLER);
        return shops.mine(caller).map(ShopView::id);
    }

    private static String checked(String search) {
        String text = search == null ? "" : search;
        new Checks()
                .that(
                        text.length() <= Limits.SEARCH_LENGTH,
                        "search",
                        "At most " + Limits.SEARCH_LENGTH + " characters.")
                .done();
        return text;
    }
}
