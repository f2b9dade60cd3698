package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;

/** What one parameter may be. */
@FunctionalInterface
public interface Parameter {

    /**
     * Checks a parameter and gives it its type.
     *
     * @param name in bracket notation, for messages
     * @param raw as {@link FormTree} read it
     * @return the value to work with: a number, a boolean, text, a list or an object
     * @throws ApiError when it is not what it may be
     */
    JsonNode read(String name, JsonNode raw);
}
