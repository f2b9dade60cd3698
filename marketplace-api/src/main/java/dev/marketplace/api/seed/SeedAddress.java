package dev.marketplace.api.seed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.marketplace.identity.boundary.AddAddress;

/** An address as clients of the seed send it; whether it is the default may come as a word. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SeedAddress(
        String label, String name, String street, String city, String zip, String country, Object isDefault) {

    AddAddress command() {
        return new AddAddress(label, name, street, city, zip, country, "true".equals(String.valueOf(isDefault)));
    }
}
