package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.GoogleSignIn;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.google.GoogleTrip;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Links the account with one at Google, and takes the link away. */
@Named
@RequestScoped
public class LinkBacking {

    @EJB
    private GoogleSignIn google;

    @EJB
    private Profiles profiles;

    @Inject
    private GoogleTrip trip;

    @Inject
    private Navigation navigation;

    @Inject
    private Passwords passwords;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private String password;

    public void link() {
        try {
            trip.start(google.beginLink(shopper.caller(), password));
        } catch (Problem refused) {
            refuse(refused);
        }
    }

    public void unlink() {
        try {
            google.unlink(shopper.caller(), password);
            navigation.go(SecurityBacking.HERE, Toast.good(say.with("google.unlinked")));
        } catch (Problem refused) {
            refuse(refused);
        }
    }

    private void refuse(Problem refused) {
        boolean hasPassword = profiles.view(shopper.caller()).hasPassword();
        passwords.refuse(refused, errors, hasPassword, field -> say.problem(refused));
    }

    public FieldErrors getErrors() {
        return errors;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
