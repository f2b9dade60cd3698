package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Account;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.NotSignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;

/** Begins, renews and ends sessions. */
@ApplicationScoped
public class SessionKeeper {

    private static final Log LOG = Log.of(SessionKeeper.class);
    private static final int SEED_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private SessionStore sessions;

    @Inject
    private AccountStore accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    protected SessionKeeper() {}

    /** For use without a container. */
    public SessionKeeper(SessionStore sessions, AccountStore accounts, Tokens tokens, Ids ids, InstantSource clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    public Session begin(Caller caller, Account account, Audience audience) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Instant now = clock.instant();
        Session session = new Session(
                ids.next("ses"),
                account.id(),
                audience,
                Base64.getUrlEncoder().withoutPadding().encodeToString(seed),
                1,
                now,
                now.plus(Session.idleLife(audience)),
                now.plus(Session.absoluteLife(audience)),
                false,
                new Session.Use(
                        DeviceName.of(caller.client().userAgent()),
                        caller.client().country(),
                        now,
                        now));
        sessions.insert(caller.scope(), session);
        return session;
    }

    /** @throws NotSignedIn if the token is not good, or no longer; a reused one also ends the session */
    public Session renew(Caller caller, Audience audience, String refreshToken) {
        Tokens.Refresh token = tokens.readRefresh(refreshToken).orElseThrow(NotSignedIn::new);
        Session session = sessions.byId(caller.scope(), token.sessionId())
                .filter(found -> found.audience() == audience && tokens.madeFor(found, token))
                .orElseThrow(NotSignedIn::new);
        Instant now = clock.instant();
        if (!session.aliveAt(now) || !mayUse(caller, session)) {
            throw new NotSignedIn();
        }
        if (token.generation() == session.generation()) {
            Session next = session.rotated(now);
            if (sessions.rotate(caller.scope(), next)) {
                return next;
            }
            session = sessions.byId(caller.scope(), session.id()).orElseThrow(NotSignedIn::new);
        }
        return twin(caller, session, token, now);
    }

    /** Ends the session; a token that is not good ends nothing. */
    public void end(Caller caller, Audience audience, String refreshToken) {
        tokens.readRefresh(refreshToken)
                .flatMap(token -> sessions.byId(caller.scope(), token.sessionId())
                        .filter(found -> found.audience() == audience && tokens.madeFor(found, token)))
                .ifPresent(session -> sessions.revoke(caller.scope(), session.id()));
    }

    /** Ends a session whose holder has been recognised. */
    public void end(Caller caller, String sessionId) {
        sessions.revoke(caller.scope(), sessionId);
    }

    private Session twin(Caller caller, Session session, Tokens.Refresh token, Instant now) {
        boolean before = token.generation() == session.generation() - 1;
        if (session.aliveAt(now) && before && now.isBefore(session.rotatedAt().plus(Limits.REFRESH_GRACE))) {
            return session;
        }
        LOG.warning("A refresh token of session {0} was used twice: the session is ended.", session.id());
        sessions.revoke(caller.scope(), session.id());
        throw new NotSignedIn();
    }

    private boolean mayUse(Caller caller, Session session) {
        return accounts.byId(caller.scope(), session.audience(), session.accountId())
                .filter(account -> account.blockedReason().isEmpty() && account.maySignInTo(session.audience()))
                .isPresent();
    }
}
