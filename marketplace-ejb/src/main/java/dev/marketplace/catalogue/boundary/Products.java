package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where sellers put their products. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Products {

    /** @throws InvalidInput, SlugTaken, SkuTaken; NotAllowed without a shop */
    public ProductCreated create(Caller caller, CreateProduct command) {
        throw new UnsupportedOperationException();
    }

    /** The caller's own products, newest first. */
    public Page<ProductCard> mine(Caller caller, PageRequest request) {
        throw new UnsupportedOperationException();
    }
}
