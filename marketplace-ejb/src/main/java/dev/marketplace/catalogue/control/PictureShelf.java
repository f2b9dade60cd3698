package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.entity.Image;
import dev.marketplace.external.image.ImageStore;
import dev.marketplace.external.image.StoredImage;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.PictureRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Puts pictures at the images port, remembers whose they are, and gives them the address that pages show them from. */
@ApplicationScoped
public class PictureShelf {

    private static final String FOLDER = "products";

    @Inject
    private ImageStore store;

    @Inject
    private ImageRegister register;

    @Inject
    private Ids ids;

    protected PictureShelf() {}

    /** For use without a container. */
    public PictureShelf(ImageStore store, ImageRegister register, Ids ids) {
        this.store = store;
        this.register = register;
        this.ids = ids;
    }

    /**
     * Encodes the picture anew and stores it as the caller's.
     *
     * @param bytes as they were uploaded
     */
    public PictureRef put(Caller caller, byte[] bytes) {
        PictureMaker.Made made = PictureMaker.make(bytes);
        String id = ids.next("img");
        StoredImage stored = store.store(caller.scope().imageFolder(FOLDER), id + "." + made.extension(), made.bytes());
        Image image = new Image(id, caller.id(), stored.fileId(), stored.filePath(), stored.width(), stored.height());
        register.insert(image);
        return image.ref();
    }

    /** @throws NotFound unless the picture is the caller's own */
    public PictureRef own(Caller caller, String imageId) {
        return register.find(caller.id(), imageId)
                .map(Image::ref)
                .orElseThrow(() -> new NotFound("picture " + imageId));
    }

    /** With the address that a page may use. */
    public Picture show(PictureRef ref) {
        return new Picture(ref.id(), store.url(ref.path()), ref.width(), ref.height());
    }
}
