package dev.marketplace.identity.boundary;

import dev.marketplace.identity.entity.Account;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An account as its owner sees it.
 *
 * @param id {@code usr_…} or {@code sel_…}
 * @param roles lower-case words: user, seller, admin
 * @param country a seller's, ISO 3166-1 alpha-2
 * @param shopId a seller's own shop
 */
public record AccountView(
        String id,
        String name,
        String email,
        Set<String> roles,
        Optional<String> country,
        Optional<String> shopId,
        Instant createdAt) {

    static AccountView of(Account account, Optional<String> shopId) {
        Set<String> words = new TreeSet<>();
        account.roles().forEach(role -> words.add(role.name().toLowerCase(Locale.ROOT)));
        return new AccountView(
                account.id(), account.name(), account.email(), words, account.country(), shopId, account.createdAt());
    }
}
