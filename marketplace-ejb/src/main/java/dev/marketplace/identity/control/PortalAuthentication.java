package dev.marketplace.identity.control;

import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.identity.boundary.SignedIn;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.Scope;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out who sends a request: by a bearer token, else by the cookies of the portal that the request is for. An access
 * cookie that is gone or no longer good is renewed silently from the refresh cookie. It never challenges: pages and
 * resources decide themselves what a visitor may do.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    private static final String DONE = PortalAuthentication.class.getName();
    private static final String BEARER = "Bearer ";
    private static final Set<Audience> PORTALS = EnumSet.of(Audience.USER, Audience.SELLER, Audience.ADMIN);

    @EJB
    private Authentication authentication;

    @EJB
    private Sessions sessions;

    public PortalAuthentication() {}

    /** For use without a container. */
    public PortalAuthentication(Authentication authentication, Sessions sessions) {
        this.authentication = authentication;
        this.sessions = sessions;
    }

    /** The container may ask more than once a request: the answer is kept, so that no refresh token is traded twice. */
    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getAttribute(DONE) == null) {
            identify(request, response).ifPresent(caller -> RequestCaller.set(request, caller));
            request.setAttribute(DONE, true);
        }
        Caller caller = RequestCaller.of(request);
        if (caller.roles().isEmpty()) {
            return context.doNothing();
        }
        Set<String> roles = caller.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(caller.id(), roles);
    }

    private Optional<Caller> identify(HttpServletRequest request, HttpServletResponse response) {
        String authorization = request.getHeader("Authorization");
        Audience audience = RequestCaller.portalOf(request);
        if (authorization != null) {
            // whoever sends a bearer token means it: cookies are not looked at
            RequestCaller.note(request, RequestCaller.Credential.BEARER);
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? byToken(authorization.substring(BEARER.length()).strip())
                            .filter(caller -> audience == Audience.USER || audience == caller.audience())
                    : Optional.empty();
        }
        Optional<Caller> holder = SessionCookies.access(request, audience)
                .flatMap(token -> byToken(token, audience))
                .or(() -> renew(request, response, audience));
        if (holder.isPresent()) {
            RequestCaller.note(request, RequestCaller.Credential.COOKIE);
        } else if (speaksElsewhere(request, audience)) {
            RequestCaller.note(request, RequestCaller.Credential.OTHER_PORTAL);
        }
        return holder;
    }

    /** Whether the browser is signed in to another portal, so that a refusal can say so. */
    private boolean speaksElsewhere(HttpServletRequest request, Audience audience) {
        return PORTALS.stream()
                .filter(other -> other != audience)
                .anyMatch(other -> SessionCookies.access(request, other)
                        .flatMap(token -> byToken(token, other))
                        .isPresent());
    }

    private Optional<Caller> byToken(String token) {
        return authentication.byAccessToken(Scope.MAIN, token, "none");
    }

    private Optional<Caller> byToken(String token, Audience wanted) {
        return byToken(token).filter(caller -> wanted == caller.audience());
    }

    private Optional<Caller> renew(HttpServletRequest request, HttpServletResponse response, Audience audience) {
        Optional<String> refresh = SessionCookies.refresh(request, audience);
        if (refresh.isEmpty()) {
            return Optional.empty();
        }
        try {
            SignedIn renewed = sessions.refresh(Caller.anonymous(Scope.MAIN, "none"), audience, refresh.get());
            SessionCookies.write(
                    request,
                    response,
                    audience,
                    renewed.accessToken(),
                    renewed.refreshToken(),
                    Duration.between(now(renewed), renewed.refreshExpiresAt()));
            return byToken(renewed.accessToken(), audience);
        } catch (Problem ended) {
            SessionCookies.remove(request, response, audience);
            return Optional.empty();
        }
    }

    private static Instant now(SignedIn renewed) {
        return renewed.accessExpiresAt().minus(Limits.ACCESS_LIFE);
    }
}
