package dev.marketplace.order.control;

import dev.marketplace.order.entity.ShopPart;
import dev.marketplace.order.entity.SoldLine;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.ShopRef;
import dev.marketplace.shop.boundary.DeliveryOption;
import dev.marketplace.shop.boundary.ShopView;
import dev.marketplace.shop.boundary.Shops;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Reckons what a cart costs with its deliveries, shop by shop. */
@Dependent
public class CheckoutQuotes {

    private final Shops shops;
    private final OrderSettings settings;

    @Inject
    public CheckoutQuotes(Shops shops, OrderSettings settings) {
        this.shops = shops;
        this.settings = settings;
    }

    /**
     * One per shop, in the order of the cart.
     *
     * @param chosen shop id to method; a shop that is missing, or a method that it does not have, gets its first
     */
    public List<Delivery> deliveries(Caller caller, PricedCart cart, Map<String, String> chosen) {
        return cart.byShop().entrySet().stream()
                .map(entry -> delivery(caller, cart, entry.getKey(), entry.getValue(), chosen))
                .toList();
    }

    /** Frozen as they are now, with commission. */
    List<ShopPart> parts(Caller caller, PricedCart cart, Map<String, String> chosen) {
        Caller system = Caller.system("order", caller.scope(), caller.correlationId());
        Map<ShopRef, List<PricedCart.Line>> byShop = cart.byShop();
        return deliveries(caller, cart, chosen).stream()
                .map(delivery -> new ShopPart(
                        delivery.shop(),
                        shops.sellerOf(system, delivery.shop().id()).orElseThrow(() -> new NotFound("shop")),
                        byShop.get(delivery.shop()).stream().map(this::sold).toList(),
                        delivery.chosen().method(),
                        delivery.chosen().amount()))
                .toList();
    }

    private Delivery delivery(
            Caller caller, PricedCart cart, ShopRef shop, List<PricedCart.Line> lines, Map<String, String> chosen) {
        ShopView view = shops.byId(caller, shop.id()).orElseThrow(() -> new NotFound("shop"));
        boolean free = view.freeDeliveryOver()
                .map(limit -> cart.subtotal(lines).compareTo(limit) >= 0)
                .orElse(false);
        List<DeliveryOption> options = view.delivery().stream()
                .map(option ->
                        free ? new DeliveryOption(option.method(), Money.zero(cart.currency()), option.days()) : option)
                .toList();
        String wanted = chosen.getOrDefault(shop.id(), "");
        return new Delivery(
                shop,
                options,
                options.stream()
                        .filter(option -> option.method().equals(wanted))
                        .findFirst()
                        .orElse(options.get(0)));
    }

    private SoldLine sold(PricedCart.Line line) {
        Money unitPrice = line.found().price();
        int quantity = line.item().quantity();
        return new SoldLine(
                line.found().sku(),
                line.found().productId(),
                line.found().slug(),
                line.found().title(),
                line.found().colour(),
                line.found().size(),
                line.found().picture().map(Picture::url),
                quantity,
                unitPrice,
                SoldLine.commission(unitPrice, quantity, settings.commissionBasisPoints()));
    }
}
