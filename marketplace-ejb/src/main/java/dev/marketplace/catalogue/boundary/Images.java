package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Picture;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where sellers put pictures. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Images {

    /** Checks magic bytes and pixels, re-encodes, stores at the images port. @throws InvalidInput */
    public Picture upload(Caller caller, UploadImage command) {
        throw new UnsupportedOperationException();
    }
}
