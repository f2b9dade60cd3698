package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.control.ImageRegister;
import dev.marketplace.catalogue.control.PictureMaker;
import dev.marketplace.catalogue.entity.Image;
import dev.marketplace.external.image.ImageStore;
import dev.marketplace.external.image.StoredImage;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.NotFound;
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
    private ImageStore store;

    @Inject
    private ImageRegister register;

    @Inject
    private Ids ids;

    /**
     * Stores a picture, encoded anew.
     *
     * @throws dev.marketplace.catalogue.BadPicture if the file is not a picture that can be used
     * @throws dev.marketplace.external.image.ImageStoreUnavailable if the image service does not answer
     */
    public Picture upload(Caller caller, UploadImage command) {
        caller.require(Role.SELLER);
        PictureMaker.Made made = PictureMaker.make(command.bytes());
        String id = ids.next("img");
        StoredImage stored =
                store.store(caller.scope().imageFolder("products"), id + "." + made.extension(), made.bytes());
        Image image =
                new Image(id, caller.id(), stored.fileId(), stored.filePath(), stored.width(), stored.height());
        register.insert(image);
        return show(image.ref());
    }

    /** The caller's own pictures, in this order. @throws NotFound if one is not hers */
    public List<PictureRef> own(Caller caller, List<String> imageIds) {
        return imageIds.stream()
                .map(id -> register.find(caller.id(), id)
                        .map(Image::ref)
                        .orElseThrow(() -> new NotFound("picture " + id)))
                .toList();
    }

    /** With the address that a page may use. */
    public Picture show(PictureRef ref) {
        return new Picture(ref.id(), store.url(ref.path()), ref.width(), ref.height());
    }
}
