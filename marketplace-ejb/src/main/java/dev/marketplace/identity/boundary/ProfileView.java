package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Picture;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account as its holder sees and changes it.
 *
 * @param id {@code usr_…} or {@code sel_…}
 * @param roles lower-case words: user, seller, admin
 * @param phone a seller's
 * @param country a seller's, ISO 3166-1 alpha-2
 * @param hasPassword false for who only ever came by way of a provider
 * @param linkedProviders the issuers of accounts elsewhere that sign in to this one; may be empty
 */
public record ProfileView(
        String id,
        String name,
        String email,
        Set<String> roles,
        Optional<Picture> avatar,
        Optional<String> phone,
        Optional<String> country,
        boolean hasPassword,
        Set<String> linkedProviders,
        Instant createdAt) {}
