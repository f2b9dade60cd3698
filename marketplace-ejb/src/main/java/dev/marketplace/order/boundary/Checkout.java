package dev.marketplace.order.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** From a cart to a payment, and back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Checkout {

    /** @throws InvalidInput, NotSignedIn */
    public CheckoutPreview preview(Caller caller, CheckoutChoices choices) {
        throw new UnsupportedOperationException();
    }

    /** Freezes prices, holds stock, opens the provider's page; the same cart has one open session. @throws SoldOut, CartEmpty, CartChanged, Unavailable */
    public PaymentStart start(Caller caller, StartCheckout command) {
        throw new UnsupportedOperationException();
    }

    /** What has become of it; asks the provider if it is not yet known. Owner only: @throws NotFound */
    public CheckoutStatus returned(Caller caller, String checkoutId) {
        throw new UnsupportedOperationException();
    }
}
