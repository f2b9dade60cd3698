package dev.marketplace.order.control;

import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where checkouts are kept. */
public interface CheckoutStore {

    /** Creates its indexes, at start. */
    void ensure(Indexes indexes, Scope scope);

    /** @return false if the buyer has one with the same start key: nothing was written then */
    boolean insert(Scope scope, CheckoutSession checkout);

    /**
     * Writes what changes about a checkout, with its events, in one write.
     *
     * @return false if somebody changed it since it was read: nothing was written then
     */
    boolean save(Scope scope, CheckoutSession checkout, List<Event> events);

    /** Takes away one that nothing has happened to yet: nobody changed it since it was inserted. */
    void discard(Scope scope, CheckoutSession checkout);

    Optional<CheckoutSession> find(Scope scope, String id);

    Optional<CheckoutSession> findOfBuyer(Scope scope, String id, String buyerId);

    Optional<CheckoutSession> findByStartKey(Scope scope, String buyerId, String startKey);

    Optional<CheckoutSession> findByProviderSession(Scope scope, String sessionId);

    /** Open ones whose time is over or that are being ended, the oldest first. */
    List<CheckoutSession> toEnd(Scope scope, Instant now, int limit);

    /** Open ones whose time to ask the provider has come, and paid ones that are not fulfilled; the oldest first. */
    List<CheckoutSession> toRepair(Scope scope, Instant now, int limit);

    /** Expired ones whose stock is to be released once more. */
    List<CheckoutSession> toReleaseAgain(Scope scope, Instant now, int limit);

    /** Notes that this was done. */
    void releasedAgain(Scope scope, String id);
}
