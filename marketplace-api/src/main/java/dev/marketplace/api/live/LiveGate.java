package dev.marketplace.api.live;

import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.platform.web.CorrelationFilter;
import dev.marketplace.platform.web.Origins;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stands before the handshake. Browsers send cookies with a WebSocket whichever page opens it, so Origin must be ours (RFC
 * 6455, section 10.2); and whoever has no living session of the portal gets 401 instead of a connection.
 */
public class LiveGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Authentication authentication;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Audience> portal = portal(request.getParameter("portal"));
        if (portal.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!Origins.of(request).equals(request.getHeader("Origin"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            Optional<LiveHolder> holder = holder(request, portal.get());
            if (holder.isPresent()) {
                chain.doFilter(new Held(request, holder.get()), response);
            } else {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }

    /** @param word {@code user}, {@code seller} or {@code admin}; anything else is none */
    static Optional<Audience> portal(String word) {
        return Stream.of(Audience.USER, Audience.SELLER, Audience.ADMIN)
                .filter(portal -> portal.word().equals(word))
                .findFirst();
    }

    private Optional<LiveHolder> holder(HttpServletRequest request, Audience portal) {
        return SessionCookies.access(request, portal)
                .flatMap(token -> authentication
                        .byAccessToken(Scope.MAIN, token, CorrelationFilter.of(request))
                        .filter(caller -> caller.audience() == portal)
                        .map(caller -> new LiveHolder(caller, token)));
    }

    /** Carries the holder through the upgrade: the principal of the request becomes that of the connection. */
    private static final class Held extends HttpServletRequestWrapper {

        private final LiveHolder holder;

        Held(HttpServletRequest request, LiveHolder holder) {
            super(request);
            this.holder = holder;
        }

        @Override
        public Principal getUserPrincipal() {
            return holder;
        }
    }
}
