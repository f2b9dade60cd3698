package dev.marketplace.web.signup;

import dev.marketplace.kit.gateway.Seals;
import dev.marketplace.platform.web.SiteCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** The address that a code was sent to, kept sealed by the browser until the code is entered. */
@RequestScoped
public class PendingCode {

    private static final String COOKIE = "pending";
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    @Inject
    private HttpServletRequest request;

    /** Empty if no code was asked for from this browser lately. */
    public Optional<String> email() {
        return SiteCookies.read(request, COOKIE).flatMap(kept -> Seals.sealer().open(COOKIE, kept));
    }

    public void keep(String email, HttpServletResponse response) {
        SiteCookies.write(request, response, COOKIE, Seals.sealer().seal(COOKIE, email), LIFETIME);
    }

    public void forget(HttpServletResponse response) {
        SiteCookies.remove(request, response, COOKIE);
    }
}
