package dev.marketplace.web.signin;

import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Ends the session. A GET of its address ends nothing: it leads to the account. */
@Named
@RequestScoped
public class SignoutBacking {

    @EJB
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    public void load() {
        if (!request.getMethod().equals("POST")) {
            navigation.go("/profile");
            return;
        }
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        SessionCookies.refresh(request, Audience.USER)
                .ifPresent(token -> sessions.signOut(shopper.caller(), Audience.USER, token));
        SessionCookies.remove(request, response, Audience.USER);
        navigation.go("/", Toast.good(say.with("signout.done")));
    }
}
