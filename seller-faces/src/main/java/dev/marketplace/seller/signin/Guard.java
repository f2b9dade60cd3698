package dev.marketplace.seller.signin;

import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.kit.portal.PortalGuard;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.ejb.EJB;
import java.util.Optional;
import java.util.Set;

/** Lets only sellers in, and whoever wants to become one. */
public class Guard extends PortalGuard {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OPEN = Set.of("/signup.xhtml", "/code.xhtml");

    @EJB
    private transient Authentication authentication;

    @Override
    protected Optional<Caller> holder(String accessToken, String correlationId) {
        return authentication.byAccessToken(Scope.MAIN, accessToken, correlationId);
    }

    @Override
    protected Set<String> open() {
        return OPEN;
    }
}
