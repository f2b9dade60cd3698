package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One call of an endpoint.
 *
 * @param id the id in the address, empty when the address has none
 * @param params the parameters, checked and typed by the endpoint's {@link Fields}
 * @param cause who asked, as events tell it
 */
public record Call(String id, ObjectNode params, Cause cause) {}
