package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Audience;

/**
 * The code from the mailbox.
 *
 * @param audience which registration: USER or SELLER
 * @param code 6 digits
 */
public record VerifyCode(Audience audience, String email, String code) {}
