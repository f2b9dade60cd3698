package dev.marketplace.external.payment;

/**
 * An account to open.
 *
 * @param reference our id of whose it is; the provider keeps it
 * @param idempotencyKey at most 255 characters
 * @param email where the provider writes to its owner
 * @param name as the provider shows it
 * @param country ISO 3166-1 alpha-2; the owner cannot change it later
 */
public record OpenPayoutAccount(String reference, String idempotencyKey, String email, String name, String country) {}
