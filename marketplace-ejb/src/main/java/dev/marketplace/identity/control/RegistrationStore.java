package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.PendingRegistration;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.Optional;

/** Where registrations wait for their code. */
public interface RegistrationStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** Replaces an earlier one of the same audience and address. */
    void save(Scope scope, PendingRegistration registration);

    /** @param email in lower case */
    Optional<PendingRegistration> find(Scope scope, Audience audience, String email);

    void remove(Scope scope, Audience audience, String email);

    /**
     * Removes those whose code expired before the time.
     *
     * @return how many
     */
    long removeExpired(Scope scope, Instant before);
}
