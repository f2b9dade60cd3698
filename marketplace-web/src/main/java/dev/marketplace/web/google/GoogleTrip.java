package dev.marketplace.web.google;

import dev.marketplace.identity.boundary.StartedSignIn;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.platform.web.SiteCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The browser's side of a way to the provider and back: the secret that shows that it is the same browser. */
@RequestScoped
public class GoogleTrip {

    /** As at the API, so that a way begun there ends here too. */
    private static final String COOKIE = "google";

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    /** Sends the browser to the provider. */
    public void start(StartedSignIn started) {
        SiteCookies.write(request, response(), COOKIE, started.kept(), LIFETIME);
        navigation.leave(started.redirect().toString());
    }

    /** What the browser kept, which it forgets; empty if it kept nothing. */
    Optional<String> end() {
        Optional<String> kept = SiteCookies.read(request, COOKIE);
        SiteCookies.remove(request, response(), COOKIE);
        return kept;
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
