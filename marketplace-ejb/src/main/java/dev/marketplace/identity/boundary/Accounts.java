package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.AccountStore;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** What an account's owner sees of it, and what other rooms may know. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Accounts {

    @Inject
    private AccountStore accounts;

    /** @throws NotSignedIn for a visitor */
    public AccountView me(Caller caller) {
        if (caller.roles().isEmpty()) {
            throw new NotSignedIn();
        }
        return accounts.byId(caller.scope(), caller.audience(), caller.id())
                .map(account -> AccountView.of(account, Optional.empty()))
                .orElseThrow(NotSignedIn::new);
    }

    /**
     * Name and address of an account, for another room's listener or job.
     *
     * @param audience SELLER, else USER
     * @throws NotFound if there is no such account
     * @throws dev.marketplace.shared.NotAllowed unless the system asks
     */
    public AccountView byId(Caller caller, Audience audience, String accountId) {
        caller.require(Role.SYSTEM);
        Account account = accounts.byId(caller.scope(), audience, accountId).orElseThrow(() -> new NotFound("account"));
        return AccountView.of(account, Optional.empty());
    }
}
