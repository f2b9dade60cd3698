package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.ChangeEmail;
import dev.marketplace.identity.boundary.ProfileView;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.PendingCode;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Name and address of the account. */
@Named
@RequestScoped
public class SettingsBacking {

    private static final String HERE = "/profile/settings";

    @EJB
    private Profiles profiles;

    @Inject
    private Navigation navigation;

    @Inject
    private Passwords passwords;

    @Inject
    private PendingCode pendingCode;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private ProfileView profile;
    private String name;
    private String newEmail;
    private String currentPassword;

    /** Reads the account, before Faces first looks through the page. */
    @PostConstruct
    void read() {
        profile = profiles.view(shopper.caller());
        name = profile.name();
    }

    public void rename() {
        try {
            profiles.rename(shopper.caller(), name);
            navigation.go(HERE, Toast.good(say.with("settings.nameSaved")));
        } catch (InvalidInput refused) {
            errors.add(refused, field -> say.with("signup.wrong.name"));
            navigation.refused();
        }
    }

    /** Sends a code to the new address and goes on to where it is entered. */
    public void changeEmail() {
        try {
            profiles.requestEmail(shopper.caller(), new ChangeEmail(newEmail, currentPassword));
            pendingCode.keep(EmailCodeBacking.PENDING, newEmail);
            navigation.go("/profile/email");
        } catch (Problem refused) {
            passwords.refuse(refused, errors, profile.hasPassword(), field -> wrongAddress());
        }
    }

    private String wrongAddress() {
        boolean same = profile.email().equalsIgnoreCase(newEmail);
        return say.with(same ? "settings.sameEmail" : "signup.wrong.email");
    }

    public ProfileView getProfile() {
        return profile;
    }

    public FieldErrors getErrors() {
        return errors;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNewEmail() {
        return newEmail;
    }

    public void setNewEmail(String newEmail) {
        this.newEmail = newEmail == null ? null : newEmail.strip();
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }
}
