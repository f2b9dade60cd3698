package dev.marketplace.kit.portal;

import dev.marketplace.kit.page.LocalPath;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.platform.web.SessionCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;

/**
 * The browser's side of signing in to a portal and out of it: cookies, and where it leads. Views that the server kept for
 * an earlier session go with it.
 */
@RequestScoped
public class PortalEntry {

    private static final String HOME = "/orders";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private PortalView portal;

    @Inject
    private Say say;

    /** @param lifetime of the refresh token. @param to where she was going, as the browser says; her orders if nowhere */
    public void begin(String accessToken, String refreshToken, Duration lifetime, String to) {
        forgetViews();
        SessionCookies.write(request, response(), portal.getAudience(), accessToken, refreshToken, lifetime);
        navigation.go(LocalPath.isOne(to) ? to : HOME);
    }

    /** The token that ends the session at its door, if the request asks for the end: a GET ends nothing. */
    public Optional<String> ending() {
        return isPost() ? SessionCookies.refresh(request, portal.getAudience()) : Optional.empty();
    }

    /** After the door has ended the session. */
    public void end() {
        if (isPost()) {
            SessionCookies.remove(request, response(), portal.getAudience());
            forgetViews();
            navigation.go("/signin", Toast.good(say.with("signout.done")));
        } else {
            navigation.go(HOME);
        }
    }

    private boolean isPost() {
        return request.getMethod().equals("POST");
    }

    private void forgetViews() {
        HttpSession views = request.getSession(false);
        if (views != null) {
            views.invalidate();
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
