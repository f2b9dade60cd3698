package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a call is answered with: an HTTP status and a JSON body. */
public record Answer(int status, ObjectNode body) {

    public static Answer ok(ObjectNode body) {
        return new Answer(200, body);
    }
}
