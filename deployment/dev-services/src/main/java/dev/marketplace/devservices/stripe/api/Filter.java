package dev.marketplace.devservices.stripe.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Equality filters of lists. */
final class Filter {

    private Filter() {}

    /** Whether the object's field has the parameter's value; true when there is no such parameter. */
    static boolean matches(ObjectNode object, ObjectNode params, String name) {
        return !params.has(name) || params.get(name).equals(object.get(name));
    }
}
