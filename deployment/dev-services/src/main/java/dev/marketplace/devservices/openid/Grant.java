package dev.marketplace.devservices.openid;

import java.time.Instant;

/**
 * What a code stands for.
 *
 * @param expiresAt after this the code is refused
 */
record Grant(AuthorizationRequest request, Person person, Instant signedInAt, Instant expiresAt) {}
