package dev.marketplace.identity;

import dev.marketplace.identity.control.AddressStore;
import dev.marketplace.identity.entity.Address;
import dev.marketplace.shared.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses without Jakarta NoSQL, which needs a container. */
public final class AddressesInMemory implements AddressStore {

    private final Map<String, Address> kept = new ConcurrentHashMap<>();

    @Override
    public void prepare(Scope scope) {
        // nothing to prepare
    }

    @Override
    public List<Address> of(String owner) {
        return kept.values().stream()
                .filter(address -> address.owner().equals(owner))
                .toList();
    }

    @Override
    public Optional<Address> find(String owner, String id) {
        return Optional.ofNullable(kept.get(id))
                .filter(address -> address.owner().equals(owner));
    }

    @Override
    public void insert(Address address) {
        kept.put(address.id(), address);
    }

    @Override
    public void update(Address address) {
        kept.put(address.id(), address);
    }

    @Override
    public void remove(Address address) {
        kept.remove(address.id());
    }
}
