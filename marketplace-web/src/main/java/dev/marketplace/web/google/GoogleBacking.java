package dev.marketplace.web.google;

import dev.marketplace.identity.boundary.GoogleSignIn;
import dev.marketplace.kit.page.LocalPath;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Leads to the provider. A GET of its address leads nowhere: nobody is signed in by a link of somebody else. */
@Named
@RequestScoped
public class GoogleBacking {

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
    private Shopper shopper;

    private String to;

    public void begin() {
        if (!request.getMethod().equals("POST")) {
            navigation.go("/signin");
            return;
        }
        try {
            trip.start(google.begin(shopper.caller(), LocalPath.isOne(to) ? to : "/profile"));
        } catch (Problem refused) {
            navigation.go("/signin", Toast.bad(say.problem(refused)));
        }
    }

    /** Whether the way is open: without a provider in the settings nothing is shown of it. */
    public boolean isAvailable() {
        return google.isAvailable(shopper.caller());
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
