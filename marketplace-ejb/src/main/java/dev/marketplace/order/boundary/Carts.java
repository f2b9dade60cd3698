package dev.marketplace.order.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where carts are filled. Quantities are limited by stock; prices are the server's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Carts {

    /** An empty cart if there is none. */
    public CartView view(Caller caller, CartKey key) {
        throw new UnsupportedOperationException();
    }

    /** Adds to what is there. @throws InvalidInput, NotFound, NotEnoughStock with what is left */
    public CartView add(Caller caller, CartKey key, AddToCart command) {
        throw new UnsupportedOperationException();
    }

    /** Sets a quantity; 0 removes. @throws NotEnoughStock */
    public CartView change(Caller caller, CartKey key, String sku, int quantity) {
        throw new UnsupportedOperationException();
    }

    /** Puts what a browser gathered before sign-in into the shopper's cart: nothing is lost, quantities up to stock. */
    public CartView merge(Caller caller, String visitorId) {
        throw new UnsupportedOperationException();
    }

    /** Pieces in the cart, for the badge. */
    public int count(Caller caller, CartKey key) {
        throw new UnsupportedOperationException();
    }
}
