package dev.marketplace.notification.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where other rooms leave mail. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Mails {

    /**
     * Stores a mail to be sent soon, once; an outage of the mail server only delays it.
     *
     * @throws dev.marketplace.shared.InvalidInput if the address is not one line with one address
     */
    public void queue(Caller caller, NewMail mail) {
        throw new UnsupportedOperationException();
    }
}
