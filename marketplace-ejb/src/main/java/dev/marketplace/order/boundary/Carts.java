package dev.marketplace.order.boundary;

import dev.marketplace.order.control.CartChanges;
import dev.marketplace.order.control.CartIds;
import dev.marketplace.order.control.CartKeeper;
import dev.marketplace.order.control.CartPricing;
import dev.marketplace.order.control.Limits;
import dev.marketplace.order.entity.Cart;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Where carts are filled. Quantities are limited by stock; prices are the server's. Changing a cart whose checkout is open
 * ends that checkout first, which fails with {@code Unavailable} if the payment provider does not answer to that, and with
 * {@code PaymentInProgress} if it is at work on a payment.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Carts {

    @Inject
    private CartKeeper keeper;

    @Inject
    private CartChanges changes;

    @Inject
    private CartPricing pricing;

    public Carts() {}

    /** For use without a container. */
    public Carts(CartKeeper keeper, CartChanges changes, CartPricing pricing) {
        this.keeper = keeper;
        this.changes = changes;
        this.pricing = pricing;
    }

    /** An empty cart if there is none. */
    public CartView view(Caller caller, CartKey key) {
        return view(caller, keeper.load(caller, id(caller, key)));
    }

    /**
     * Adds to what is there.
     *
     * @throws dev.marketplace.shared.InvalidInput
     * @throws dev.marketplace.shared.NotFound
     * @throws dev.marketplace.order.NotForSale
     * @throws dev.marketplace.order.CartFull
     * @throws dev.marketplace.order.NotEnoughStock with what is left
     */
    public CartView add(Caller caller, CartKey key, AddToCart command) {
        new Checks()
                .text("sku", command.sku(), Limits.SKU_LENGTH)
                .range("quantity", command.quantity(), 1, Limits.PIECES_PER_LINE)
                .done();
        return view(caller, changes.add(caller, id(caller, key), command.sku().strip(), command.quantity()));
    }

    /**
     * Sets a quantity; 0 removes.
     *
     * @throws dev.marketplace.shared.InvalidInput
     * @throws dev.marketplace.shared.NotFound
     * @throws dev.marketplace.order.NotForSale
     * @throws dev.marketplace.order.NotEnoughStock
     */
    public CartView change(Caller caller, CartKey key, String sku, int quantity) {
        new Checks()
                .text("sku", sku, Limits.SKU_LENGTH)
                .range("quantity", quantity, 0, Limits.PIECES_PER_LINE)
                .done();
        return view(caller, changes.set(caller, id(caller, key), sku.strip(), quantity));
    }

    /** Puts what a browser gathered before sign-in into the shopper's cart: nothing is lost, quantities up to stock. */
    public CartView merge(Caller caller, String visitorId) {
        String mine = CartIds.ofUser(caller.require(Role.USER).id());
        return view(caller, changes.merge(caller, mine, CartIds.ofVisitor(visitorId)));
    }

    /** Pieces in the cart, for the badge. */
    public int count(Caller caller, CartKey key) {
        return keeper.load(caller, id(caller, key)).pieces();
    }

    private CartView view(Caller caller, Cart cart) {
        return Views.cart(pricing.price(caller, cart));
    }

    private static String id(Caller caller, CartKey key) {
        return CartIds.of(caller, key.userId(), key.visitorId());
    }
}
