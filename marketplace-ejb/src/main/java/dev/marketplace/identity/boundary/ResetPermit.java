package dev.marketplace.identity.boundary;

import java.time.Instant;

/**
 * Allows one new password.
 *
 * @param token a secret of 256 bits, single use
 */
public record ResetPermit(String token, Instant expiresAt) {}
