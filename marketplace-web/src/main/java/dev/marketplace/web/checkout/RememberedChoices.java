package dev.marketplace.web.checkout;

import dev.marketplace.kit.gateway.Seals;
import dev.marketplace.platform.web.SiteCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;

/**
 * What was chosen when the payment began, kept sealed by the browser: whoever comes back without having paid finds the
 * checkout as it was.
 */
@RequestScoped
public class RememberedChoices {

    private static final String COOKIE = "choices";
    private static final Duration LIFETIME = Duration.ofHours(1);

    @Inject
    private HttpServletRequest request;

    void keep(Choices choices, HttpServletResponse response) {
        SiteCookies.write(request, response, COOKIE, Seals.sealer().seal(COOKIE, choices.path()), LIFETIME);
    }

    /** What was chosen, as the parameters of the checkout's address; empty if nothing is remembered. */
    Map<String, String[]> parameters() {
        return SiteCookies.read(request, COOKIE)
                .flatMap(kept -> Seals.sealer().open(COOKIE, kept))
                .map(Choices::parameters)
                .orElse(Map.of());
    }
}
