package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Session;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.List;
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

    /** Those of an account that are not revoked, in no order; some may have come to their end. */
    List<Session> of(Scope scope, String accountId);

    /** Revokes all of an account but one. */
    void revokeAll(Scope scope, String accountId, Optional<String> except);

    /** Removes all of an account. */
    void removeAll(Scope scope, String accountId);

    /** Notes that it is in use, if it was last noted before {@code noted}. */
    void use(Scope scope, String id, Instant now, Instant noted);

    /**
     * Removes what ended before the time.
     *
     * @return how many
     */
    long removeEnded(Scope scope, Instant before);
}
