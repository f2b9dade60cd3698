package dev.marketplace.external.signin;

import java.util.Optional;

/**
 * Whom the provider vouches for. Issuer and subject together are the person, for ever; everything else may change there.
 *
 * @param email as the provider knows it, in its case; empty if it told none
 * @param emailVerified whether the provider says that the address is hers; false if it says nothing
 * @param name as she wants to be called; empty if it told none
 */
public record ProvenIdentity(
        String issuer, String subject, Optional<String> email, boolean emailVerified, Optional<String> name) {}
