package dev.marketplace.shared;

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
 */
public record Caller(String id, Set<Role> roles, Audience audience, Scope scope, String correlationId) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A visitor without a session. */
    public static Caller anonymous(Scope scope, String correlationId) {
        return new Caller("anonymous", Set.of(), Audience.USER, scope, correlationId);
    }

    /** A job or listener of ours. */
    public static Caller system(String name, Scope scope, String correlationId) {
        return new Caller("system:" + name, Set.of(Role.SYSTEM), Audience.SYSTEM, scope, correlationId);
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
