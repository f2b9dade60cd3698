package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Audience;

/**
 * The code that came after a password was forgotten.
 *
 * @param audience whose account: USER (admins too) or SELLER
 * @param code 6 digits
 */
public record VerifyRecovery(Audience audience, String email, String code) {}
