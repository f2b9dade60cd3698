package dev.marketplace.web.google;

import dev.marketplace.identity.AccountNotLinked;
import dev.marketplace.identity.boundary.FinishGoogle;
import dev.marketplace.identity.boundary.FinishedSignIn;
import dev.marketplace.identity.boundary.GoogleSignIn;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.SessionStart;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where the provider sends the browser back to: a session, a link, or a page that says why not. */
@Named
@RequestScoped
public class GoogleReturnBacking {

    private static final String SECURITY = "/profile/security";

    @EJB
    private GoogleSignIn google;

    @Inject
    private GoogleTrip trip;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private SessionStart sessionStart;

    @Inject
    private Shopper shopper;

    public void finish() {
        String kept = trip.end().orElse(null);
        if ("access_denied".equals(request.getParameter("error"))) {
            navigation.go(door(), Toast.bad(say.with("google.cancelled")));
            return;
        }
        try {
            arrive(google.finish(
                    shopper.caller(),
                    new FinishGoogle(request.getParameter("code"), request.getParameter("state"), kept)));
        } catch (AccountNotLinked known) {
            // after the password she is where she can link it
            navigation.go("/signin?to=" + SECURITY, Toast.bad(say.problem(known)));
        } catch (Problem refused) {
            navigation.go(door(), Toast.bad(say.problem(refused)));
        }
    }

    private void arrive(FinishedSignIn done) {
        done.session().ifPresent(sessionStart::begin);
        if (done.session().isPresent()) {
            navigation.go(done.returnPath());
        } else {
            navigation.go(SECURITY, Toast.good(say.with("google.linked")));
        }
    }

    /** Where she came from: the profile if she is signed in. */
    private String door() {
        return shopper.isSignedIn() ? SECURITY : "/signin";
    }
}
