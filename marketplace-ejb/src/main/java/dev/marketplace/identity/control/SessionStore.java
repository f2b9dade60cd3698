package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Session;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept. */
public interface SessionStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    void insert(Scope scope, Session session);

    Optional<Session> byId(Scope scope, String id);

    /**
     * Stores the next generation, if the stored one is the one before and not revoked.
     *
     * @return whether it was
     */
    boolean rotate(Scope scope, Session next);

    void revoke(Scope scope, String id);

    /**
     * Removes what ended before the time.
     *
     * @return how many
     */
    long removeEnded(Scope scope, Instant before);
}
