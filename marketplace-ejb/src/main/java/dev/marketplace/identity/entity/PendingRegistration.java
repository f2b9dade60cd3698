package dev.marketplace.identity.entity;

import dev.marketplace.shared.Audience;
import java.time.Instant;
import java.util.Optional;

/**
 * An account that waits for its code.
 *
 * @param accountId the id that the account will have, so that verifying twice makes one account
 * @param codeExpiresAt when its newest code ends; the code itself is kept elsewhere
 */
public record PendingRegistration(
        Audience audience,
        String email,
        String accountId,
        String name,
        String passwordHash,
        Optional<String> phone,
        Optional<String> country,
        Instant codeExpiresAt) {}
