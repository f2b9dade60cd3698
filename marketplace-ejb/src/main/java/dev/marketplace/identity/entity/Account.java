package dev.marketplace.identity.entity;

import dev.marketplace.shared.Audience;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account: a shopper's (who may be an admin too) or a seller's. Whoever is blocked keeps the account and cannot use it.
 *
 * @param email in lower case, unique among shoppers and among sellers
 * @param passwordHash Argon2id; blank for who has no password; it never leaves the room
 * @param blockedReason given while blocked
 */
public record Account(
        String id,
        String name,
        String email,
        String passwordHash,
        Set<Role> roles,
        Optional<String> phone,
        Optional<String> country,
        Optional<String> blockedReason,
        Optional<PictureRef> avatar,
        Instant createdAt,
        long version) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether it may use a portal. */
    public boolean maySignInTo(Audience audience) {
        return switch (audience) {
            case USER -> roles.contains(Role.USER);
            case SELLER -> roles.contains(Role.SELLER);
            case ADMIN -> roles.contains(Role.ADMIN);
            case SYSTEM -> false;
        };
    }

    /** The role with which it uses a portal. */
    public Role roleIn(Audience audience) {
        return Role.valueOf(audience.name());
    }
}
