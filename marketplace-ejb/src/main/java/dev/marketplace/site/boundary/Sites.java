package dev.marketplace.site.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** The configuration of the marketplace's face; made with defaults if there is none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sites {

    /** Never absent. */
    public SiteView site(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
