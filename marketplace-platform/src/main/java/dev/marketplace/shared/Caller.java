package dev.marketplace.shared;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks. Every door takes it first and decides from it; it is made from the verified session, never from what a client
 * sent.
 *
 * @param id the account's id ({@code usr_…}, {@code sel_…}), {@code anonymous}, or {@code system:<name>}
 * @param roles never null; empty for a visitor
 * @param audience the portal that the session belongs to
 * @param scope the marketplace that is asked
 * @param correlationId names this piece of work in logs, events and mails
 * @param sessionId the session that speaks; empty for a visitor and for ourselves
 * @param client the program that asks
 */
public record Caller(
        String id,
        Set<Role> roles,
        Audience audience,
        Scope scope,
        String correlationId,
        Optional<String> sessionId,
        Client client) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** One without a session, of whose program nothing is known. */
    public Caller(String id, Set<Role> roles, Audience audience, Scope scope, String correlationId) {
        this(id, roles, audience, scope, correlationId, Optional.empty(), Client.UNKNOWN);
    }

    /** A visitor without a session. */
    public static Caller anonymous(Scope scope, String correlationId) {
        return new Caller("anonymous", Set.of(), Audience.USER, scope, correlationId);
    }

    /** A job or listener of ours. */
    public static Caller system(String name, Scope scope, String correlationId) {
        return new Caller("system:" + name, Set.of(Role.SYSTEM), Audience.SYSTEM, scope, correlationId);
    }

    /** The same one, for this piece of work. */
    public Caller within(String work) {
        return new Caller(id, roles, audience, scope, work, sessionId, client);
    }

    /** The same one, in this session. */
    public Caller in(String session) {
        return new Caller(id, roles, audience, scope, correlationId, Optional.of(session), client);
    }

    /** The same one, with this program. */
    public Caller using(Client program) {
        return new Caller(id, roles, audience, scope, correlationId, sessionId, program);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * @throws NotSignedIn for a visitor
     * @throws NotAllowed if the session has another role
     */
    public Caller require(Role role) {
        if (roles.isEmpty()) {
            throw new NotSignedIn();
        }
        if (!is(role)) {
            throw new NotAllowed();
        }
        return this;
    }
}
