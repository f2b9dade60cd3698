package dev.marketplace.identity.boundary;

import java.net.URI;

/**
 * A way to the provider.
 *
 * @param redirect where to send the browser
 * @param kept a secret to keep in an HttpOnly cookie of that browser until it comes back, for ten minutes
 */
public record StartedSignIn(URI redirect, String kept) {}
