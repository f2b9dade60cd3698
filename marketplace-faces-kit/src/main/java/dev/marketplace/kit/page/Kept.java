package dev.marketplace.kit.page;

import dev.marketplace.kit.gateway.Seals;
import dev.marketplace.platform.web.SiteCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * What the browser keeps between two steps of one thing, sealed and out of reach of scripts: it is in no address, so no
 * history, log or referrer has it.
 */
@RequestScoped
public class Kept {

    @Inject
    private HttpServletRequest request;

    /** Empty if nothing is kept, or if it was not sealed by us under this name. */
    public Optional<String> read(String name) {
        return SiteCookies.read(request, name).flatMap(kept -> Seals.sealer().open(name, kept));
    }

    /** @param lifetime whole seconds */
    public void keep(String name, String text, Duration lifetime) {
        SiteCookies.write(request, response(), name, Seals.sealer().seal(name, text), lifetime);
    }

    public void forget(String name) {
        SiteCookies.remove(request, response(), name);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
