package dev.marketplace.identity.boundary;

/**
 * A new password in the place of the present one.
 *
 * @param newPassword 8 to 128 characters, not one of the common ones
 * @param confirmPassword the same once more
 */
public record ChangePassword(String currentPassword, String newPassword, String confirmPassword) {}
