package dev.marketplace.demo.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A shopper.
 *
 * @param email unique, at {@code example.com}
 * @param likes slugs of shops
 */
public record Person(String name, String email, String language, List<Address> addresses, List<String> likes) {

    /** An address; {@code country} is ISO 3166-1 alpha-2. */
    public record Address(
            String label,
            String name,
            String street,
            String city,
            String zip,
            String country,
            @JsonProperty("isDefault") boolean isDefault) {}
}
