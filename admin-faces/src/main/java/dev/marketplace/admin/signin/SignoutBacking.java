package dev.marketplace.admin.signin;

import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.portal.PortalEntry;
import dev.marketplace.shared.Audience;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The way out. A GET of its address ends nothing. */
@Named
@RequestScoped
public class SignoutBacking {

    @EJB
    private Sessions sessions;

    @Inject
    private Callers callers;

    @Inject
    private PortalEntry entry;

    public void load() {
        entry.ending().ifPresent(token -> sessions.signOut(callers.current(), Audience.ADMIN, token));
        entry.end();
    }
}
