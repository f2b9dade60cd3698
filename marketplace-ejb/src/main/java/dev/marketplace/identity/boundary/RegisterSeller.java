package dev.marketplace.identity.boundary;

/**
 * Somebody wants an account as a seller.
 *
 * @param name 1 to 80 characters
 * @param password 8 to 128 characters, any
 * @param phone digits, spaces, dashes, a leading plus
 * @param country ISO 3166-1 alpha-2
 */
public record RegisterSeller(String name, String email, String password, String phone, String country) {}
