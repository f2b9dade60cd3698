package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Leads an account to another address: a code proves the new one, a mail warns the old one. */
@ApplicationScoped
public class EmailChanger {

    @Inject
    private Codes codes;

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private Events events;

    @Inject
    private AccountMails mails;

    protected EmailChanger() {}

    /** For use without a container. */
    public EmailChanger(Codes codes, AccountStore accounts, SessionStore sessions, Events events, AccountMails mails) {
        this.codes = codes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.events = events;
        this.mails = mails;
    }

    /** Who has an account with the new address is told so by mail; the answer is the same. */
    public void request(Caller caller, Account account, String email) {
        if (email.equals(account.email())) {
            throw new InvalidInput("newEmail", "This is your address already.");
        }
        Codes.Key whose = key(account);
        codes.countRequest(caller, whose);
        String code = codes.issue(caller.scope(), whose, email);
        if (accounts.byEmail(caller.scope(), whose.audience(), email).isPresent()) {
            mails.queue(caller, "account-exists", email, Map.of("name", account.name()));
        } else {
            mails.queue(
                    caller,
                    "confirm-email",
                    email,
                    Map.of("name", account.name(), "code", code, "minutes", Limits.CODE_LIFE.toMinutes()));
        }
    }

    /** All sessions end but the caller's own. */
    public void confirm(Caller caller, Account account, String code) {
        String email = codes.use(caller.scope(), key(account), code);
        boolean changed = accounts.setEmail(
                caller.scope(),
                account,
                email,
                List.of(events.of(caller, "identity.email-changed", account.id(), Map.of("accountId", account.id()))));
        if (!changed) {
            throw new InvalidInput("newEmail", "This address cannot be used. Please choose another one.");
        }
        sessions.revokeAll(caller.scope(), account.id(), caller.sessionId());
        mails.queue(caller, "email-changed", account.email(), Map.of("name", account.name(), "email", email));
    }

    private static Codes.Key key(Account account) {
        Audience kind = account.id().startsWith("sel_") ? Audience.SELLER : Audience.USER;
        return new Codes.Key(Codes.Purpose.EMAIL, kind, account.id());
    }
}
