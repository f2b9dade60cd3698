package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.control.PictureShelf;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Where sellers put pictures, and where stored ones get the address that pages show them from. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Images {

    @Inject
    private PictureShelf shelf;

    public Images() {}

    /** For use without a container. */
    public Images(PictureShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Stores a picture, encoded anew.
     *
     * @throws dev.marketplace.catalogue.BadPicture if the file is not a picture that can be used
     * @throws dev.marketplace.external.image.ImageStoreUnavailable if the image service does not answer
     */
    public Picture upload(Caller caller, UploadImage command) {
        caller.require(Role.SELLER);
        return shelf.show(shelf.put(caller, command.bytes()));
    }

    /**
     * Stores a picture of whoever is signed in, encoded anew, for another room.
     *
     * @throws dev.marketplace.shared.NotSignedIn for a visitor
     * @throws dev.marketplace.catalogue.BadPicture if the file is not a picture that can be used
     * @throws dev.marketplace.external.image.ImageStoreUnavailable if the image service does not answer
     */
    public PictureRef portrait(Caller caller, UploadImage command) {
        if (caller.roles().isEmpty()) {
            throw new NotSignedIn();
        }
        return shelf.put(caller, command.bytes());
    }

    /**
     * The caller's own pictures, in this order.
     *
     * @throws dev.marketplace.shared.NotFound if one is not hers
     */
    public List<PictureRef> own(Caller caller, List<String> imageIds) {
        return imageIds.stream().map(id -> shelf.own(caller, id)).toList();
    }

    /** With the address that a page may use. */
    public Picture show(PictureRef ref) {
        return shelf.show(ref);
    }
}
