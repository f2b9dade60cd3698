package dev.marketplace.identity.boundary;

import dev.marketplace.identity.entity.Address;

/**
 * A delivery address of a shopper.
 *
 * @param id {@code adr_…}
 * @param label Home, Work or Other
 * @param name who receives
 * @param country ISO 3166-1 alpha-2
 * @param isDefault exactly one of a shopper's addresses is
 */
public record AddressView(
        String id,
        String label,
        String name,
        String street,
        String city,
        String zip,
        String country,
        boolean isDefault) {

    static AddressView of(Address address, boolean isDefault) {
        return new AddressView(
                address.id(),
                address.label(),
                address.name(),
                address.street(),
                address.city(),
                address.zip(),
                address.country(),
                isDefault);
    }
}
