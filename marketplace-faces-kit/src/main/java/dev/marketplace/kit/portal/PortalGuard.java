package dev.marketplace.kit.portal;

import dev.marketplace.kit.page.Reader;
import dev.marketplace.platform.web.RequestCaller;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets nobody see a view of a portal without a session of that portal. Whoever has none goes to sign in and comes back;
 * whoever is signed in to another portal is told so, with 403. It stands between the clean address and its view. Each portal
 * asks its own door who holds a token, since this class cannot see the doors.
 */
public abstract class PortalGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String WRONG_PORTAL = "/portal/wrong.xhtml";
    private static final Set<String> OPEN = Set.of(
            "/portal/signin.xhtml",
            "/portal/forgot.xhtml",
            "/portal/forgotCode.xhtml",
            "/portal/reset.xhtml",
            WRONG_PORTAL);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (OPEN.contains(request.getServletPath()) || open().contains(request.getServletPath()) || isIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Audience> elsewhere = elsewhere(request);
        if (elsewhere.isPresent() && !PartialAnswer.isWanted(request)) {
            PortalView.keepElsewhere(request, elsewhere.get());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher(WRONG_PORTAL).forward(request, response);
        } else {
            PartialAnswer.redirect(request, response, Reader.signIn(request));
        }
    }

    private static boolean isIn(HttpServletRequest request) {
        Caller caller = RequestCaller.of(request);
        return !caller.roles().isEmpty() && caller.audience() == RequestCaller.portalOf(request);
    }

    private Optional<Audience> elsewhere(HttpServletRequest request) {
        return Stream.of(Audience.USER, Audience.SELLER, Audience.ADMIN)
                .filter(other -> other != RequestCaller.portalOf(request))
                .filter(other -> SessionCookies.access(request, other)
                        .flatMap(
                                token -> holder(token, RequestCaller.of(request).correlationId()))
                        .filter(caller -> caller.audience() == other)
                        .isPresent())
                .findFirst();
    }

    /** The portal's own views that lead in: whoever has no session sees them too. */
    protected Set<String> open() {
        return Set.of();
    }

    /** Who holds an access token of whichever portal; empty if it is no longer good. */
    protected abstract Optional<Caller> holder(String accessToken, String correlationId);
}
