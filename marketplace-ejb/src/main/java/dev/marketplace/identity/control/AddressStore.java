package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Address;
import dev.marketplace.shared.Scope;
import java.util.List;
import java.util.Optional;

/** Where addresses are kept. */
public interface AddressStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** In no order; may be empty. */
    List<Address> of(String owner);

    Optional<Address> find(String owner, String id);

    void insert(Address address);

    void update(Address address);

    void remove(Address address);
}
