package dev.marketplace.kit.portal;

import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.NewPassword;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The page of one's own account: name, password, devices. Each portal's bean {@code accountBacking} asks its doors and says
 * who it is and which devices there are.
 */
public abstract class AccountForm {

    private static final String PATH = "/account";
    private static final String OTHERS = "others";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Navigation navigation;

    @Inject
    private NewPassword newPasswords;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private String name;
    private String currentPassword;
    private String newPassword;
    private String confirmPassword;
    private String end;

    @PostConstruct
    void begin() {
        name = presentName();
    }

    protected abstract String presentName();

    protected abstract void changeName(String chosen);

    protected abstract void changePassword(String current, String chosen, String once);

    protected abstract void endDevice(String id);

    protected abstract void endOtherDevices();

    /** A plain form signs a device out, or all but this one. */
    public void load() {
        if (!request.getMethod().equals("POST") || end == null) {
            return;
        }
        if (end.equals(OTHERS)) {
            endOtherDevices();
            navigation.go(PATH, Toast.good(say.with("devices.othersOut")));
        } else {
            endDevice(end);
            navigation.go(PATH, Toast.good(say.with("devices.out")));
        }
    }

    public void saveName() {
        attempt("name", "name.done", () -> changeName(name));
    }

    public void savePassword() {
        attempt("password", "password.done", () -> changePassword(currentPassword, newPassword, confirmPassword));
    }

    private void attempt(String place, String done, Runnable work) {
        try {
            work.run();
            navigation.go(PATH, Toast.good(say.with(done)));
        } catch (InvalidInput refused) {
            errors.add(refused, this::wrong);
            navigation.refused();
        } catch (Problem refused) {
            errors.add(place, say.problem(refused));
            navigation.refused(refused);
        }
    }

    private String wrong(String field) {
        return field.equals("newPassword") ? newPasswords.wrong(newPassword) : say.with("account.wrong." + field);
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

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }
}
