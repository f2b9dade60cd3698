package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Audience;

/**
 * An e-mail address and a password, for one portal.
 *
 * @param audience the portal: USER, SELLER or ADMIN
 */
public record SignIn(Audience audience, String email, String password) {}
