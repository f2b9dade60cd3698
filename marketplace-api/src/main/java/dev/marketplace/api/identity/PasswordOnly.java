package dev.marketplace.api.identity;

/** The account's present password. */
public record PasswordOnly(String currentPassword) {}
