package dev.marketplace.order.control;

import dev.marketplace.catalogue.boundary.PricedItem;
import dev.marketplace.order.CartChanged;
import dev.marketplace.order.CartFull;
import dev.marketplace.order.NotEnoughStock;
import dev.marketplace.order.NotForSale;
import dev.marketplace.order.entity.Cart;
import dev.marketplace.order.entity.CartItem;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What people do to their carts. A cart with a live checkout is first freed of it: the provider's page is ended, the stock
 * released, and only then the cart changes. If it was paid meanwhile, its orders are made and what was bought has left the
 * cart when the change is made.
 */
@Dependent
public class CartChanges {

    private final CartKeeper keeper;
    private final CartPricing pricing;
    private final CheckoutEnding ending;
    private final InstantSource clock;

    @Inject
    public CartChanges(CartKeeper keeper, CartPricing pricing, CheckoutEnding ending, InstantSource clock) {
        this.keeper = keeper;
        this.pricing = pricing;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * @throws NotFound
     * @throws NotForSale
     * @throws NotEnoughStock
     * @throws CartFull
     */
    public Cart add(Caller caller, String cartId, String sku, int quantity) {
        return change(caller, cartId, cart -> put(caller, cart, sku, cart.quantityOf(sku) + quantity));
    }

    /**
     * Sets a quantity; 0 takes it out.
     *
     * @throws NotFound
     * @throws NotForSale
     * @throws NotEnoughStock
     */
    public Cart set(Caller caller, String cartId, String sku, int quantity) {
        if (keeper.load(caller, cartId).quantityOf(sku) == quantity) {
            return keeper.load(caller, cartId);
        }
        return change(caller, cartId, cart -> quantity == 0 ? cart.without(sku) : put(caller, cart, sku, quantity));
    }

    /** Puts another cart into this one, as far as stock and limits allow, and takes the other one away; twice adds once. */
    public Cart merge(Caller caller, String cartId, String otherId) {
        Cart other = keeper.load(caller, otherId);
        if (other.isEmpty()) {
            return keeper.load(caller, cartId);
        }
        String mark = otherId + "@" + other.version();
        Cart mine = keeper.load(caller, cartId);
        if (!mine.merged().contains(mark)) {
            mine = change(
                    caller,
                    cartId,
                    cart -> cart.merged().contains(mark)
                            ? cart
                            : putAll(caller, cart, other).mergedWith(mark));
        }
        keeper.delete(caller.scope(), other);
        return mine;
    }

    private Cart change(Caller caller, String cartId, UnaryOperator<Cart> change) {
        for (int attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            Cart cart = free(caller, cartId);
            Cart changed = change.apply(cart);
            if (keeper.save(caller.scope(), changed)) {
                return changed;
            }
        }
        throw new CartChanged();
    }

    private Cart free(Caller caller, String cartId) {
        Cart cart = keeper.load(caller, cartId);
        if (cart.checkoutId().isEmpty()) {
            return cart;
        }
        String checkoutId = cart.checkoutId().get();
        if (ending.end(caller, checkoutId, "the cart changed").isEmpty()) {
            return cart.unlinked();
        }
        Cart freed = keeper.load(caller, cartId);
        if (freed.checkoutId().isPresent()) {
            throw new CartChanged();
        }
        return freed;
    }

    private Cart put(Caller caller, Cart cart, String sku, int quantity) {
        PricedItem item = pricing.price(caller, sku).orElseThrow(() -> new NotFound("item"));
        if (!item.forSale()) {
            throw new NotForSale(sku);
        }
        int most = Math.min(item.available(), Limits.PIECES_PER_LINE);
        if (quantity > most) {
            throw new NotEnoughStock(sku, most);
        }
        if (cart.quantityOf(sku) == 0 && cart.items().size() >= Limits.CART_LINES) {
            throw new CartFull(Limits.CART_LINES);
        }
        return cart.with(sku, quantity, item.price(), clock.instant());
    }

    private Cart putAll(Caller caller, Cart cart, Cart other) {
        Cart whole = cart;
        for (CartItem item : other.items()) {
            Optional<PricedItem> found = pricing.price(caller, item.sku()).filter(PricedItem::forSale);
            int most = Math.min(found.map(PricedItem::available).orElse(0), Limits.PIECES_PER_LINE);
            int quantity = Math.min(whole.quantityOf(item.sku()) + item.quantity(), most);
            boolean room = whole.quantityOf(item.sku()) > 0 || whole.items().size() < Limits.CART_LINES;
            if (quantity > whole.quantityOf(item.sku()) && room) {
                whole = whole.with(item.sku(), quantity, item.priceWhenAdded(), item.addedAt());
            }
        }
        return whole;
    }
}
