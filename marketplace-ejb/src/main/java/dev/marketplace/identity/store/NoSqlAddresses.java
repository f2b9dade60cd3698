package dev.marketplace.identity.store;

import dev.marketplace.identity.control.AddressStore;
import dev.marketplace.identity.entity.Address;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/** Addresses through Jakarta NoSQL: one writer at a time, their owner. */
@ApplicationScoped
public class NoSqlAddresses implements AddressStore {

    @Inject
    @Database(DatabaseType.DOCUMENT)
    private Template template;

    @Inject
    private Indexes indexes;

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, "addresses", Indexes.on("owner"));
    }

    @Override
    public List<Address> of(String owner) {
        return template.select(Address.class).where("owner").eq(owner).result();
    }

    @Override
    public Optional<Address> find(String owner, String id) {
        return template.select(Address.class)
                .where("_id")
                .eq(id)
                .and("owner")
                .eq(owner)
                .singleResult();
    }

    @Override
    public void insert(Address address) {
        template.insert(address);
    }

    @Override
    public void update(Address address) {
        template.update(address);
    }

    @Override
    public void remove(Address address) {
        template.delete(Address.class, address.id());
    }
}
