package dev.marketplace.api.identity;

import dev.marketplace.shared.Audience;

/** An e-mail address and the portal whose account it belongs to. */
public record PortalAndEmail(Audience audience, String email) {}
