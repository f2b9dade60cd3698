package dev.marketplace.identity.control;

import dev.marketplace.shared.Scope;
import java.util.Optional;
import java.util.Set;

/** Which accounts at providers sign in to which accounts here. Issuer and subject together are the person. */
public interface LinkStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** The account here; it may be one that was never made. */
    Optional<String> accountOf(Scope scope, String issuer, String subject);

    /** @return false if they are linked already: nothing was written then */
    boolean insert(Scope scope, String issuer, String subject, String accountId);

    void remove(Scope scope, String issuer, String subject);

    /** The issuers that sign in to an account; may be empty. */
    Set<String> issuersOf(Scope scope, String accountId);

    /** Removes all of an account. */
    void removeAll(Scope scope, String accountId);
}
