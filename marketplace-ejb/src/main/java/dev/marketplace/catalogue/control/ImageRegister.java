package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.entity.Image;
import dev.marketplace.shared.Scope;
import java.util.Optional;

/** Who owns which picture. */
public interface ImageRegister {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    void insert(Image image);

    Optional<Image> find(String owner, String id);
}
