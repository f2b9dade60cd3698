package dev.marketplace.platform.web;

import dev.marketplace.platform.correlation.Correlation;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Who a request speaks for, as the authentication mechanism found out before any filter ran. */
public final class RequestCaller {

    /** The request attribute; JAX-RS filters read it as a property of the request. */
    public static final String ATTRIBUTE = "dev.marketplace.caller";

    /** The request attribute that says by what a request showed who it speaks for: a {@link Credential}. */
    public static final String CREDENTIAL = "dev.marketplace.credential";

    /** In the order in which they are looked at where any will do. */
    private static final List<Audience> PORTALS = List.of(Audience.USER, Audience.SELLER, Audience.ADMIN);

    private RequestCaller() {}

    /** By what a request shows who it speaks for. */
    public enum Credential {
        BEARER,
        COOKIE,
        /** A session of another portal, in that portal's cookie: nobody speaks here, but a stranger it is not. */
        OTHER_PORTAL
    }

    /** For the authentication mechanism. */
    public static void note(HttpServletRequest request, Credential credential) {
        request.setAttribute(CREDENTIAL, credential);
    }

    /** For the authentication mechanism. */
    public static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** The caller with the correlation id of the work that this thread does; a visitor if nobody is signed in. */
    public static Caller of(HttpServletRequest request) {
        return ofAttribute(request.getAttribute(ATTRIBUTE)).using(Clients.of(request));
    }

    /** The same, from the value of {@link #ATTRIBUTE}; null is a visitor. */
    public static Caller ofAttribute(Object attribute) {
        String correlationId = Correlation.current().orElse("none");
        return attribute instanceof Caller known
                ? known.within(correlationId)
                : Caller.anonymous(Scope.MAIN, correlationId);
    }

    /**
     * The portal whose cookies count: the one that an address of the seed's belongs to, else that of the context that the
     * browser asked, also when it was forwarded.
     */
    public static Audience portalOf(HttpServletRequest request) {
        Optional<SeedPath> seed = SeedPath.of(request);
        return seed.isPresent() ? seed.get().audience().orElseGet(() -> signedInTo(request)) : portalOfContext(request);
    }

    private static Audience signedInTo(HttpServletRequest request) {
        return PORTALS.stream()
                .filter(portal -> SessionCookies.access(request, portal).isPresent()
                        || SessionCookies.refresh(request, portal).isPresent())
                .findFirst()
                .orElse(Audience.USER);
    }

    private static Audience portalOfContext(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_CONTEXT_PATH);
        return switch (asked instanceof String path ? path : request.getContextPath()) {
            case "/seller" -> Audience.SELLER;
            case "/admin" -> Audience.ADMIN;
            default -> Audience.USER;
        };
    }
}
