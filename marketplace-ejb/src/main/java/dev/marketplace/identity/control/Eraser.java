package dev.marketplace.identity.control;

import dev.marketplace.identity.StillAdministrator;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Erases a person. Its steps can be done again from any point; the account itself comes late, with the event for others. */
@ApplicationScoped
public class Eraser {

    @Inject
    private AccountStore accounts;

    @Inject
    private AddressStore addresses;

    @Inject
    private LinkStore links;

    @Inject
    private SessionStore sessions;

    @Inject
    private Events events;

    @Inject
    private AccountMails mails;

    protected Eraser() {}

    /** For use without a container. */
    public Eraser(
            AccountStore accounts,
            AddressStore addresses,
            LinkStore links,
            SessionStore sessions,
            Events events,
            AccountMails mails) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.links = links;
        this.sessions = sessions;
        this.events = events;
        this.mails = mails;
    }

    /** @throws StillAdministrator */
    public void erase(Caller caller, Account account) {
        if (account.roles().contains(Role.ADMIN)) {
            throw new StillAdministrator();
        }
        addresses.of(account.id()).forEach(addresses::remove);
        links.removeAll(caller.scope(), account.id());
        accounts.erase(
                caller.scope(),
                account,
                List.of(events.of(caller, "identity.account-erased", account.id(), Map.of("accountId", account.id()))));
        sessions.removeAll(caller.scope(), account.id());
        mails.queue(caller, "account-erased", account.email(), Map.of("name", account.name()));
    }
}
