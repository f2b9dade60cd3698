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
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A shopper's delivery addresses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Addresses {

    private static final Set<String> LABELS = Set.of("Home", "Work", "Other");

    @Inject
    private AddressStore addresses;

    @Inject
    private Ids ids;

    /**
     * The default first, then the newest; may be empty.
     *
     * @throws dev.marketplace.shared.NotSignedIn for a visitor
     */
    public List<AddressView> list(Caller caller) {
        caller.require(Role.USER);
        return addresses.of(caller.id()).stream()
                .sorted(Comparator.comparing(Address::isDefault)
                        .thenComparing(Address::id)
                        .reversed())
                .map(AddressView::of)
                .toList();
    }

    /** @throws dev.marketplace.shared.InvalidInput if a field is not what it must be, or there are too many */
    public AddressView add(Caller caller, AddAddress command) {
        caller.require(Role.USER);
        List<Address> present = addresses.of(caller.id());
        check(command)
                .that(present.size() < Limits.ADDRESSES, "label", "At most " + Limits.ADDRESSES + " addresses.")
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
        boolean chosen = command.isDefault() || present.isEmpty();
        addresses.insert(address.asDefault(chosen));
        if (chosen) {
            present.stream().filter(Address::isDefault).forEach(old -> addresses.update(old.asDefault(false)));
        }
        return AddressView.of(address);
    }

    /**
     * The next newest becomes the default, if it was.
     *
     * @throws NotFound if it is not the caller's
     */
    public void remove(Caller caller, String addressId) {
        Address address = own(caller, addressId);
        addresses.remove(address);
        if (address.isDefault()) {
            addresses.of(caller.id()).stream()
                    .max(Comparator.comparing(Address::id))
                    .ifPresent(next -> addresses.update(next.asDefault(true)));
        }
    }

    /** @throws NotFound if it is not the caller's */
    public AddressView find(Caller caller, String addressId) {
        return AddressView.of(own(caller, addressId));
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
