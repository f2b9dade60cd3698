package dev.marketplace.catalogue.store;

import dev.marketplace.catalogue.control.ImageRegister;
import dev.marketplace.catalogue.entity.Image;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.util.Optional;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/** Pictures' owners through Jakarta NoSQL: each is written once. */
@ApplicationScoped
public class NoSqlImages implements ImageRegister {

    @Inject
    @Database(DatabaseType.DOCUMENT)
    private Template template;

    @Inject
    private Indexes indexes;

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, "images", Indexes.on("owner"));
    }

    @Override
    public void insert(Image image) {
        template.insert(image);
    }

    @Override
    public Optional<Image> find(String owner, String id) {
        return template.find(Image.class, id).filter(image -> image.owner().equals(owner));
    }
}
