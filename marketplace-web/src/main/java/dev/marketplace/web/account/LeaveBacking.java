package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.PersonalRecords;
import dev.marketplace.identity.boundary.ProfileView;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.SessionStart;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Deletes the account of whoever proves once more that it is hers. */
@Named
@RequestScoped
public class LeaveBacking {

    @EJB
    private PersonalRecords records;

    @EJB
    private Profiles profiles;

    @Inject
    private Navigation navigation;

    @Inject
    private Passwords passwords;

    @Inject
    private Say say;

    @Inject
    private SessionStart sessionStart;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private ProfileView profile;
    private String password;

    /** Reads the account, before Faces first looks through the page. */
    @PostConstruct
    void read() {
        profile = profiles.view(shopper.caller());
    }

    public void leave() {
        try {
            records.erase(shopper.caller(), password);
            sessionStart.end();
            navigation.go("/goodbye");
        } catch (Problem refused) {
            passwords.refuse(refused, errors, profile.hasPassword(), field -> say.problem(refused));
        }
    }

    public ProfileView getProfile() {
        return profile;
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
