package dev.marketplace.identity.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account as its owner sees it.
 *
 * @param id {@code usr_…} or {@code sel_…}
 * @param roles lower-case words: user, seller, admin
 * @param shopId a seller's own shop
 */
public record AccountView(
        String id,
        String name,
        String email,
        Set<String> roles,
        Optional<String> shopId,
        Instant createdAt) {}
