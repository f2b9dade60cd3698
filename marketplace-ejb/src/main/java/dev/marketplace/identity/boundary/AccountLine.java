package dev.marketplace.identity.boundary;

import dev.marketplace.identity.entity.Account;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An account as administrators see it.
 *
 * @param id {@code usr_…} or {@code sel_…}
 * @param roles lower-case words: user, seller, admin; none once it was erased
 * @param blockedReason given while it is banned
 */
public record AccountLine(
        String id, String name, String email, Set<String> roles, Optional<String> blockedReason, Instant createdAt) {

    static AccountLine of(Account account) {
        Set<String> words = new TreeSet<>();
        account.roles().forEach(role -> words.add(role.name().toLowerCase(Locale.ROOT)));
        return new AccountLine(
                account.id(), account.name(), account.email(), words, account.blockedReason(), account.createdAt());
    }
}
