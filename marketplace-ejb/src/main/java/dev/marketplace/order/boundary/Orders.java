package dev.marketplace.order.boundary;

import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Orders as buyers, sellers and admins see them, newest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Orders {

    /** @throws NotSignedIn */
    public Page<OrderSummary> ofBuyer(Caller caller, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Of the caller's shop. @param search part of a number, buyer or title; blank for all */
    public Page<OrderSummary> ofSeller(Caller caller, String search, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    /** All. @throws NotAllowed unless admin */
    public Page<OrderSummary> ofMarketplace(Caller caller, String search, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    /** For its buyer, its seller (audience seller) or an admin. @throws NotFound for everyone else */
    public OrderView order(Caller caller, String orderId) {
        throw new UnsupportedOperationException();
    }

    /** How many the list has. */
    public long count(Caller caller, String search) {
        throw new UnsupportedOperationException();
    }
}
