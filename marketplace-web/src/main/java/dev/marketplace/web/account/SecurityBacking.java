package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.ChangePassword;
import dev.marketplace.identity.boundary.PasswordChanges;
import dev.marketplace.identity.boundary.ProfileView;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.NewPassword;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Changes the password. */
@Named
@RequestScoped
public class SecurityBacking {

    static final String HERE = "/profile/security";

    @EJB
    private PasswordChanges changes;

    @EJB
    private Profiles profiles;

    @Inject
    private Navigation navigation;

    @Inject
    private NewPassword newPasswords;

    @Inject
    private Passwords passwords;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private ProfileView profile;
    private String currentPassword;
    private String newPassword;
    private String confirmPassword;

    /** Reads the account, before Faces first looks through the page. */
    @PostConstruct
    void read() {
        profile = profiles.view(shopper.caller());
    }

    /** All other sessions end with it. */
    public void changePassword() {
        try {
            changes.change(shopper.caller(), new ChangePassword(currentPassword, newPassword, confirmPassword));
            navigation.go(HERE, Toast.good(say.with("security.passwordChanged")));
        } catch (Problem refused) {
            passwords.refuse(refused, errors, profile.hasPassword(), this::wrong);
        }
    }

    private String wrong(String field) {
        return field.equals("newPassword") ? newPasswords.wrong(newPassword) : say.with("security.wrong." + field);
    }

    public ProfileView getProfile() {
        return profile;
    }

    public FieldErrors getErrors() {
        return errors;
    }

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getConfirmPassword() {
        return confirmPassword;
    }

    public void setConfirmPassword(String confirmPassword) {
        this.confirmPassword = confirmPassword;
    }
}
