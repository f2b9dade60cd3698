package dev.marketplace.kit.page;

import dev.marketplace.platform.web.CorrelationFilter;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the {@link Caller} that doors ask for from the verified session of this request. */
@RequestScoped
public class Callers {

    /** The context parameter that names the portal; the storefront has none. */
    private static final String AUDIENCE_PARAMETER = "dev.marketplace.audience";

    @Inject
    private HttpServletRequest request;

    private Caller caller;

    /** Never null: a visitor without a session is anonymous. */
    public Caller current() {
        if (caller == null) {
            caller = make();
        }
        return caller;
    }

    public boolean isSignedIn() {
        return !current().roles().isEmpty();
    }

    private Caller make() {
        String correlationId = CorrelationFilter.of(request);
        Principal account = request.getUserPrincipal();
        if (account == null) {
            return Caller.anonymous(Scope.MAIN, correlationId);
        }
        Set<Role> roles = Stream.of(Role.USER, Role.SELLER, Role.ADMIN)
                .filter(role -> request.isUserInRole(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(account.getName(), roles, audience(), Scope.MAIN, correlationId);
    }

    private Audience audience() {
        String portal = request.getServletContext().getInitParameter(AUDIENCE_PARAMETER);
        return portal == null ? Audience.USER : Audience.valueOf(portal.toUpperCase(Locale.ROOT));
    }
}
