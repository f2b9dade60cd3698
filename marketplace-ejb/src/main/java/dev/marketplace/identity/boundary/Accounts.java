package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** What an account's owner sees of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Accounts {

    /** @throws NotSignedIn */
    public AccountView me(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
