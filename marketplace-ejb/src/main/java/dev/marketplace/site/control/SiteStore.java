package dev.marketplace.site.control;

import dev.marketplace.shared.Scope;
import dev.marketplace.site.entity.Site;
import java.util.Optional;

/** Where a marketplace's face is kept: one document each. */
public interface SiteStore {

    Optional<Site> find(Scope scope);

    /** The stored one: this, or what another node was quicker to insert. */
    Site insertUnlessThere(Scope scope, Site fresh);
}
