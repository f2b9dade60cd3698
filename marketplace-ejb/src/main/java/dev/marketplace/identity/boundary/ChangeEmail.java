package dev.marketplace.identity.boundary;

/** Another address for the account. @param currentPassword of the account */
public record ChangeEmail(String newEmail, String currentPassword) {}
