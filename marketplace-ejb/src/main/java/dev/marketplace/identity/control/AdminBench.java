package dev.marketplace.identity.control;

import dev.marketplace.identity.LastAdministrator;
import dev.marketplace.identity.NotOneself;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.NotFound;
import dev.marketplace.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides about accounts. There is always an administrator: what would leave none is taken back, so that of two who demote
 * each other at the same moment one stays. Each decision is an event that says who took it.
 */
@ApplicationScoped
public class AdminBench {

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private Events events;

    protected AdminBench() {}

    /** For use without a container. */
    public AdminBench(AccountStore accounts, SessionStore sessions, Events events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
    }

    /** @throws NotFound */
    public Account promote(Caller caller, String email) {
        Account account = accounts.byEmail(caller.scope(), Audience.USER, email)
                .filter(found -> found.blockedReason().isEmpty())
                .orElseThrow(() -> new NotFound("account"));
        if (!account.roles().contains(Role.ADMIN)) {
            accounts.makeAdmin(
                    caller.scope(), account.id(), decided(caller, "identity.administrator-promoted", account.id()));
        }
        return find(caller, account.id());
    }

    /** @throws NotFound, NotOneself, LastAdministrator */
    public void demote(Caller caller, String accountId) {
        Account account = other(caller, accountId);
        if (!account.roles().contains(Role.ADMIN)) {
            throw new NotFound("administrator");
        }
        if (accounts.activeAdmins(caller.scope()) <= 1) {
            throw new LastAdministrator();
        }
        accounts.takeAdmin(caller.scope(), accountId, decided(caller, "identity.administrator-demoted", accountId));
        if (accounts.activeAdmins(caller.scope()) == 0) {
            accounts.makeAdmin(
                    caller.scope(), accountId, decided(caller, "identity.administrator-promoted", accountId));
            throw new LastAdministrator();
        }
    }

    /** @throws NotFound, NotOneself, LastAdministrator */
    public void ban(Caller caller, String accountId, String reason) {
        Account account = other(caller, accountId);
        boolean admin =
                account.roles().contains(Role.ADMIN) && account.blockedReason().isEmpty();
        if (admin && accounts.activeAdmins(caller.scope()) <= 1) {
            throw new LastAdministrator();
        }
        Event banned = events.of(
                caller,
                "identity.account-banned",
                accountId,
                Map.of("accountId", accountId, "by", caller.id(), "reason", reason));
        accounts.block(caller.scope(), account, reason, List.of(banned));
        if (admin && accounts.activeAdmins(caller.scope()) == 0) {
            unban(caller, accountId);
            throw new LastAdministrator();
        }
        sessions.revokeAll(caller.scope(), accountId, Optional.empty());
    }

    /** @throws NotFound */
    public void unban(Caller caller, String accountId) {
        Account account = find(caller, accountId);
        if (account.blockedReason().isPresent()) {
            accounts.unblock(caller.scope(), account, decided(caller, "identity.account-unbanned", accountId));
        }
    }

    private Account other(Caller caller, String accountId) {
        if (caller.id().equals(accountId)) {
            throw new NotOneself();
        }
        return find(caller, accountId);
    }

    private Account find(Caller caller, String accountId) {
        return accounts.find(caller.scope(), accountId)
                .filter(account -> !account.roles().isEmpty())
                .orElseThrow(() -> new NotFound("account"));
    }

    private List<Event> decided(Caller caller, String type, String accountId) {
        return List.of(events.of(caller, type, accountId, Map.of("accountId", accountId, "by", caller.id())));
    }
}
