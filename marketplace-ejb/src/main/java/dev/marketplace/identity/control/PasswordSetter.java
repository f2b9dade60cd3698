package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Gives an account a new password and ends what was signed in with the old one. */
@ApplicationScoped
public class PasswordSetter {

    @Inject
    private Passwords passwords;

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private Events events;

    @Inject
    private AccountMails mails;

    protected PasswordSetter() {}

    /** For use without a container. */
    public PasswordSetter(
            Passwords passwords, AccountStore accounts, SessionStore sessions, Events events, AccountMails mails) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.mails = mails;
    }

    /**
     * All sessions end but the caller's own, if she is the account's holder.
     *
     * @throws dev.marketplace.shared.Unavailable when too many passwords are being reckoned
     */
    public void set(Caller caller, Account account, String password) {
        accounts.setPassword(
                caller.scope(),
                account,
                passwords.hash(password),
                List.of(events.of(
                        caller, "identity.password-changed", account.id(), Map.of("accountId", account.id()))));
        sessions.revokeAll(
                caller.scope(),
                account.id(),
                caller.sessionId().filter(id -> caller.id().equals(account.id())));
        mails.queue(caller, "password-changed", account.email(), Map.of("name", account.name()));
    }
}
