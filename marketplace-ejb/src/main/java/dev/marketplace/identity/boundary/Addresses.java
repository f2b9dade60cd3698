package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** A shopper's delivery addresses, the default first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Addresses {

    /** May be empty. @throws NotSignedIn */
    public List<AddressView> list(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /** @throws InvalidInput */
    public AddressView add(Caller caller, AddAddress command) {
        throw new UnsupportedOperationException();
    }

    /** @throws NotFound if it is not the caller's */
    public void remove(Caller caller, String addressId) {
        throw new UnsupportedOperationException();
    }

    /** @throws NotFound if it is not the caller's */
    public AddressView find(Caller caller, String addressId) {
        throw new UnsupportedOperationException();
    }
}
