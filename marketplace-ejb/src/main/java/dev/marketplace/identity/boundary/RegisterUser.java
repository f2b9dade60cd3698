package dev.marketplace.identity.boundary;

/**
 * A visitor wants an account as a shopper.
 *
 * @param name 1 to 80 characters
 * @param email one line, at most 254 characters
 * @param password 8 to 128 characters, any
 */
public record RegisterUser(String name, String email, String password) {}
