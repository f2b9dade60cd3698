package dev.marketplace.api.identity;

import dev.marketplace.identity.boundary.SignedIn;
import dev.marketplace.platform.web.SessionCookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;

/** Hands over a session that has begun or was renewed: cookies for browsers, and the same tokens for other clients. */
@ApplicationScoped
public class SessionAnswers {

    @Inject
    private InstantSource clock;

    Response of(SignedIn session, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.write(
                request,
                response,
                session.audience(),
                session.accessToken(),
                session.refreshToken(),
                Duration.between(clock.instant(), session.refreshExpiresAt()));
        return Response.ok(TokensView.of(session))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
