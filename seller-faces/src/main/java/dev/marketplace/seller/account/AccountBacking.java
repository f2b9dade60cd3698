package dev.marketplace.seller.account;

import dev.marketplace.identity.boundary.ChangePassword;
import dev.marketplace.identity.boundary.DeviceView;
import dev.marketplace.identity.boundary.Devices;
import dev.marketplace.identity.boundary.PasswordChanges;
import dev.marketplace.identity.boundary.ProfileView;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.portal.AccountForm;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The account of whoever is signed in. */
@Named
@RequestScoped
public class AccountBacking extends AccountForm {

    @EJB
    private Profiles profiles;

    @EJB
    private PasswordChanges passwords;

    @EJB
    private Devices devices;

    @Inject
    private Callers callers;

    private ProfileView profile;
    private List<DeviceView> list;

    public ProfileView getProfile() {
        if (profile == null) {
            profile = profiles.view(callers.current());
        }
        return profile;
    }

    /** This one first. */
    public List<DeviceView> getDevices() {
        if (list == null) {
            list = devices.list(callers.current());
        }
        return list;
    }

    @Override
    protected String presentName() {
        return getProfile().name();
    }

    @Override
    protected void changeName(String chosen) {
        profiles.rename(callers.current(), chosen);
    }

    @Override
    protected void changePassword(String current, String chosen, String once) {
        passwords.change(callers.current(), new ChangePassword(current, chosen, once));
    }

    @Override
    protected void endDevice(String id) {
        devices.end(callers.current(), id);
    }

    @Override
    protected void endOtherDevices() {
        devices.endOthers(callers.current());
    }
}
