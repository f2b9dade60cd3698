package dev.marketplace.order.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where the payment provider reports. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentEvents {

    /** Verifies, stores by the event's id, answers; duplicates are fine. @throws BadSignature */
    public void receive(Caller caller, byte[] body, String signature) {
        throw new UnsupportedOperationException();
    }
}
