package dev.marketplace.identity.boundary;

/**
 * A new password for who proved her mailbox.
 *
 * @param token as {@link ResetPermit} has it
 * @param newPassword 8 to 128 characters, not one of the common ones
 */
public record ResetPassword(String token, String newPassword) {}
