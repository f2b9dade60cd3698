package dev.marketplace.devservices.openid;

/**
 * Somebody with an account at the provider.
 *
 * @param subject what the provider calls her, for ever
 */
public record Person(String subject, String email, boolean emailVerified, String name) {}
