package dev.marketplace.analytics.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Sums over the daily logs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Figures {

    /** Of the caller's shop, or for an admin of any product. @throws NotFound */
    public ProductFigures product(Caller caller, String productId) {
        throw new UnsupportedOperationException();
    }
}
