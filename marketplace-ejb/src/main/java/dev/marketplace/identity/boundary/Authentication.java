package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.AccountStore;
import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.control.SessionStore;
import dev.marketplace.identity.control.Tokens;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where the gateways learn who a request's access token speaks for; asked at every request, so that a ban acts at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Authentication {

    @Inject
    private Tokens tokens;

    @Inject
    private SessionStore sessions;

    @Inject
    private AccountStore accounts;

    @Inject
    private InstantSource clock;

    public Authentication() {}

    /** For use without a container. */
    public Authentication(Tokens tokens, SessionStore sessions, AccountStore accounts, InstantSource clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The caller that a token speaks for.
     *
     * @return empty if the token is not good, its session has ended, or its account may not use that portal any more
     */
    public Optional<Caller> byAccessToken(Scope scope, String accessToken, String correlationId) {
        return tokens.readAccess(scope, accessToken).flatMap(access -> holder(scope, access, correlationId));
    }

    /**
     * Whether a token that was good when a connection began may still be heard through it. The token's own end does not
     * count, since an open connection sends no new one; the session's end and a ban do.
     *
     * @return empty as soon as the session has ended or the account may not use that portal any more
     */
    public Optional<Caller> stillSpeaksFor(Scope scope, String accessToken, String correlationId) {
        return tokens.readEndedAccess(scope, accessToken).flatMap(access -> holder(scope, access, correlationId));
    }

    private Optional<Caller> holder(Scope scope, Tokens.Access access, String correlationId) {
        return accounts.byId(scope, access.audience(), access.accountId())
                .filter(account -> account.blockedReason().isEmpty() && account.maySignInTo(access.audience()))
                .filter(account -> sessionAlive(scope, access))
                .map(account ->
                        caller(scope, account, access.audience(), correlationId).in(access.sessionId()));
    }

    private boolean sessionAlive(Scope scope, Tokens.Access access) {
        Instant now = clock.instant();
        Optional<Session> alive = sessions.byId(scope, access.sessionId())
                .filter(session -> session.aliveAt(now)
                        && session.accountId().equals(access.accountId())
                        && session.audience() == access.audience());
        Instant noted = now.minus(Limits.LAST_USE);
        alive.filter(session -> session.use().lastUsedAt().isBefore(noted))
                .ifPresent(session -> sessions.use(scope, session.id(), now, noted));
        return alive.isPresent();
    }

    /** In a portal an account has that portal's role only: an admin who shops is a shopper. */
    private static Caller caller(Scope scope, Account account, Audience audience, String correlationId) {
        Set<Role> roles = EnumSet.of(account.roleIn(audience));
        return new Caller(account.id(), roles, audience, scope, correlationId);
    }
}
