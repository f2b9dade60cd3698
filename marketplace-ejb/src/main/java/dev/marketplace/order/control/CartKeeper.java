package dev.marketplace.order.control;

import dev.marketplace.order.CartChanged;
import dev.marketplace.order.entity.Cart;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes carts one after the other, however many want to at once. */
@Dependent
public class CartKeeper {

    private final CartStore carts;
    private final InstantSource clock;

    @Inject
    public CartKeeper(CartStore carts, InstantSource clock) {
        this.carts = carts;
        this.clock = clock;
    }

    /** An empty one if there is none. */
    public Cart load(Caller caller, String id) {
        return carts.find(caller.scope(), id).orElseGet(() -> Cart.empty(id));
    }

    /** @return false if somebody changed it since it was read */
    boolean save(Scope scope, Cart cart) {
        return carts.save(scope, cart, clock.instant());
    }

    void delete(Scope scope, Cart cart) {
        carts.delete(scope, cart);
    }

    /** Takes a cart away, whatever it holds; that of a checkout under way too, since its lines are in the checkout. */
    void forget(Scope scope, String cartId) {
        for (int attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            Optional<Cart> cart = carts.find(scope, cartId);
            if (cart.isEmpty()) {
                return;
            }
            carts.delete(scope, cart.get());
        }
        throw new CartChanged();
    }

    /** Forgets a checkout that is over, unless the cart has another one by now. */
    void unlink(Scope scope, String cartId, String checkoutId) {
        ofCheckout(scope, cartId, checkoutId, Cart::unlinked);
    }

    /** Takes out what was bought and forgets the checkout; if the cart does so no more, this has been done. */
    void settle(Scope scope, String cartId, String checkoutId, Map<String, Integer> bought) {
        ofCheckout(scope, cartId, checkoutId, cart -> cart.settled(bought));
    }

    private void ofCheckout(Scope scope, String cartId, String checkoutId, UnaryOperator<Cart> change) {
        for (int attempt = 0; attempt < Limits.ATTEMPTS; attempt++) {
            Cart cart = carts.find(scope, cartId).orElseGet(() -> Cart.empty(cartId));
            if (!cart.checkoutId().filter(checkoutId::equals).isPresent() || save(scope, change.apply(cart))) {
                return;
            }
        }
        throw new CartChanged();
    }
}
