package dev.marketplace.devservices.stripe.spec;

/**
 * A request that was made and its answer.
 *
 * @param query still encoded, empty when there is none
 * @param form the body, empty when there is none
 */
public record Exchange(String method, String path, String query, String form, int status, String answer) {}
