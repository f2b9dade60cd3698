package dev.marketplace.identity.boundary;

/**
 * A new delivery address.
 *
 * @param label Home, Work or Other
 * @param name 1 to 80 characters
 * @param street 1 to 120 characters
 * @param city 1 to 80 characters
 * @param zip 1 to 16 characters
 * @param country ISO 3166-1 alpha-2
 * @param isDefault the first address always is
 */
public record AddAddress(
        String label, String name, String street, String city, String zip, String country, boolean isDefault) {}
