package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** Where admins shape the category tree. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Categories {

    /** Replaces the whole tree. @throws InvalidInput; NotAllowed unless admin; CategoryInUse */
    public void replace(Caller caller, List<NewCategory> tree) {
        throw new UnsupportedOperationException();
    }
}
