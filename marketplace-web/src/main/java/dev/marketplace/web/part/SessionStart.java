package dev.marketplace.web.part;

import dev.marketplace.identity.boundary.SignedIn;
import dev.marketplace.order.boundary.Carts;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** The browser's side of a session: its cookies; and what the browser gathered in its cart before comes along. */
@RequestScoped
public class SessionStart {

    @EJB
    private Carts carts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private InstantSource clock;

    @Inject
    private Shopper shopper;

    public void begin(SignedIn session) {
        SessionCookies.write(
                request,
                response(),
                Audience.USER,
                session.accessToken(),
                session.refreshToken(),
                Duration.between(clock.instant(), session.refreshExpiresAt()));
        Caller before = shopper.caller();
        Caller now = new Caller(
                session.accountId(), Set.of(Role.USER), Audience.USER, before.scope(), before.correlationId());
        shopper.visitorId().ifPresent(visitor -> carts.merge(now, visitor));
    }

    /** After a door has ended the session. */
    public void end() {
        SessionCookies.remove(request, response(), Audience.USER);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
