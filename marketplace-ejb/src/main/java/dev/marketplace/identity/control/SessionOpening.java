package dev.marketplace.identity.control;

import dev.marketplace.identity.boundary.SignedIn;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Opens a session for somebody who proved who she is, and tells her by mail if the device is one that she never used. */
@ApplicationScoped
public class SessionOpening {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Inject
    private SessionKeeper keeper;

    @Inject
    private AccountStore accounts;

    @Inject
    private AccountMails mails;

    @Inject
    private Tokens tokens;

    @Inject
    private InstantSource clock;

    protected SessionOpening() {}

    /** For use without a container. */
    public SessionOpening(
            SessionKeeper keeper, AccountStore accounts, AccountMails mails, Tokens tokens, InstantSource clock) {
        this.keeper = keeper;
        this.accounts = accounts;
        this.mails = mails;
        this.tokens = tokens;
        this.clock = clock;
    }

    public SignedIn open(Caller caller, Account account, Audience audience) {
        Session session = keeper.begin(caller, account, audience);
        String device = session.use().device();
        if (accounts.noteDevice(caller.scope(), account, device)) {
            String when = TIME.format(clock.instant());
            mails.soon(() -> mails.queue(
                    caller,
                    "new-device",
                    account.email(),
                    Map.of("name", account.name(), "device", device, "when", when)));
        }
        return answer(caller, session);
    }

    /** The tokens of a session that was opened or renewed. */
    public SignedIn answer(Caller caller, Session session) {
        Instant now = clock.instant();
        return new SignedIn(
                session.accountId(),
                session.audience(),
                tokens.access(caller.scope(), session, now),
                now.plus(Limits.ACCESS_LIFE),
                tokens.refresh(session),
                session.idleUntil());
    }
}
