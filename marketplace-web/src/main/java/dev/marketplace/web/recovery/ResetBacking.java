package dev.marketplace.web.recovery;

import dev.marketplace.identity.boundary.Recoveries;
import dev.marketplace.identity.boundary.ResetPassword;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Kept;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.NewPassword;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the new password from whoever had the code. The permission is in a cookie, never in an address. */
@Named
@RequestScoped
public class ResetBacking {

    static final String PERMIT = "reset-permit";

    @EJB
    private Recoveries recoveries;

    @Inject
    private Kept kept;

    @Inject
    private Navigation navigation;

    @Inject
    private NewPassword newPassword;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private String password;

    /** Sends whoever has no permission back to the beginning. */
    public void load() {
        if (kept.read(PERMIT).isEmpty()) {
            navigation.go("/forgot", Toast.bad(say.with("problem.identity.reset-not-possible")));
        }
    }

    public void reset() {
        try {
            recoveries.reset(
                    shopper.caller(), new ResetPassword(kept.read(PERMIT).orElse(null), password));
            kept.forget(PERMIT);
            navigation.go("/signin", Toast.good(say.with("reset.done")));
        } catch (InvalidInput refused) {
            errors.add("password", newPassword.wrong(password));
            navigation.refused();
        } catch (Problem refused) {
            kept.forget(PERMIT);
            navigation.go("/forgot", Toast.bad(say.problem(refused)));
        }
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
