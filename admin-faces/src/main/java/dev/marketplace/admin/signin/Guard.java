package dev.marketplace.admin.signin;

import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.kit.portal.PortalGuard;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.ejb.EJB;
import java.util.Optional;

/** Lets only administrators in. */
public class Guard extends PortalGuard {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Authentication authentication;

    @Override
    protected Optional<Caller> holder(String accessToken, String correlationId) {
        return authentication.byAccessToken(Scope.MAIN, accessToken, correlationId);
    }
}
