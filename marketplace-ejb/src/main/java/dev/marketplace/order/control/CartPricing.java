package dev.marketplace.order.control;

import dev.marketplace.catalogue.boundary.PricedItem;
import dev.marketplace.catalogue.boundary.Stock;
import dev.marketplace.order.entity.Cart;
import dev.marketplace.order.entity.CartItem;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.shared.Caller;
import dev.marketplace.site.boundary.Sites;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out what carts cost now. */
@Dependent
public class CartPricing {

    private final Stock stock;
    private final Sites sites;
    private final CheckoutStore checkouts;

    @Inject
    public CartPricing(Stock stock, Sites sites, CheckoutStore checkouts) {
        this.stock = stock;
        this.sites = sites;
        this.checkouts = checkouts;
    }

    public PricedCart price(Caller caller, Cart cart) {
        Map<String, PricedItem> found = cart.isEmpty()
                ? Map.of()
                : stock.priced(caller, cart.skus()).stream()
                        .collect(Collectors.toMap(PricedItem::sku, Function.identity()));
        Map<String, Integer> held = held(caller, cart);
        List<PricedCart.Line> lines = new ArrayList<>();
        for (CartItem item : cart.items()) {
            PricedItem priced = found.get(item.sku());
            if (priced != null) {
                lines.add(new PricedCart.Line(item, priced, priced.available() + held.getOrDefault(item.sku(), 0)));
            }
        }
        return new PricedCart(lines, currency(caller, lines));
    }

    /** Empty if the catalogue does not know it. */
    Optional<PricedItem> price(Caller caller, String sku) {
        return stock.priced(caller, List.of(sku)).stream().findFirst();
    }

    /** What the cart's own checkout holds is not free to others, but it is to her. */
    private Map<String, Integer> held(Caller caller, Cart cart) {
        return cart.checkoutId()
                .flatMap(id -> checkouts.find(caller.scope(), id))
                .filter(CheckoutSession::holdsStock)
                .map(checkout -> checkout.offer().quantities())
                .orElse(Map.of());
    }

    private String currency(Caller caller, List<PricedCart.Line> lines) {
        return lines.isEmpty()
                ? sites.site(caller).currency()
                : lines.get(0).found().price().currency();
    }
}
