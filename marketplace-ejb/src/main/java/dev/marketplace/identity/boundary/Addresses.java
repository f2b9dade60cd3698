package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.AddressStore;
import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.entity.Address;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** A shopper's delivery addresses; exactly one of them is the default. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Addresses {

    private static final Set<String> LABELS = Set.of("Home", "Work", "Other");

    @Inject
    private AddressStore addresses;

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    public Addresses() {}

    /** For use without a container. */
    public Addresses(AddressStore addresses, Ids ids, InstantSource clock) {
        this.addresses = addresses;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The default first, then the newest; may be empty.
     *
     * @throws dev.marketplace.shared.NotSignedIn for a visitor
     */
    public List<AddressView> list(Caller caller) {
        caller.require(Role.USER);
        List<Address> own = own(caller);
        return own.stream()
                .map(address -> AddressView.of(address, address == own.get(0)))
                .toList();
    }

    /** @throws dev.marketplace.shared.InvalidInput if a field is not what it must be, or there are too many */
    public AddressView add(Caller caller, AddAddress command) {
        caller.require(Role.USER);
        boolean first = own(caller).isEmpty();
        check(command)
                .that(own(caller).size() < Limits.ADDRESSES, "label", "At most " + Limits.ADDRESSES + " addresses.")
                .done();
        Address address = new Address(
                ids.next("adr"),
                caller.id(),
                command.label(),
                command.name().strip(),
                command.street().strip(),
                command.city().strip(),
                command.zip().strip(),
                command.country());
        addresses.insert(command.isDefault() || first ? address.chosenAt(clock.instant()) : address);
        return find(caller, address.id());
    }

    /**
     * Other words for an address, which keeps its id; {@code isDefault} makes it the default, its absence takes nothing
     * away.
     *
     * @throws NotFound if it is not the caller's
     * @throws dev.marketplace.shared.InvalidInput if a field is not what it must be
     */
    public AddressView change(Caller caller, String addressId, AddAddress command) {
        Address address = own(caller, addressId);
        check(command).done();
        address.with(
                command.label(),
                command.name().strip(),
                command.street().strip(),
                command.city().strip(),
                command.zip().strip(),
                command.country());
        addresses.update(command.isDefault() ? address.chosenAt(clock.instant()) : address);
        return find(caller, addressId);
    }

    /** @throws NotFound if it is not the caller's */
    public void makeDefault(Caller caller, String addressId) {
        addresses.update(own(caller, addressId).chosenAt(clock.instant()));
    }

    /**
     * If it was the default, the one that was it before becomes it again.
     *
     * @throws NotFound if it is not the caller's
     */
    public void remove(Caller caller, String addressId) {
        addresses.remove(own(caller, addressId));
    }

    /** @throws NotFound if it is not the caller's */
    public AddressView find(Caller caller, String addressId) {
        return list(caller).stream()
                .filter(address -> address.id().equals(addressId))
                .findFirst()
                .orElseThrow(() -> new NotFound("address"));
    }

    private List<Address> own(Caller caller) {
        return addresses.of(caller.id()).stream().sorted(Address.defaultFirst()).toList();
    }

    private Address own(Caller caller, String addressId) {
        caller.require(Role.USER);
        return addresses.find(caller.id(), addressId).orElseThrow(() -> new NotFound("address"));
    }

    private static Checks check(AddAddress command) {
        return new Checks()
                .that(command.label() != null && LABELS.contains(command.label()), "label", "Home, Work or Other.")
                .text("name", command.name(), Limits.NAME)
                .text("street", command.street(), 120)
                .text("city", command.city(), 80)
                .text("zip", command.zip(), 16)
                .that(Countries.exists(command.country()), "country", "Please choose a country.");
    }
}
