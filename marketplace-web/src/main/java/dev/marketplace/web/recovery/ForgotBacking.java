package dev.marketplace.web.recovery;

import dev.marketplace.identity.boundary.Recoveries;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.PendingCode;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks where the code goes. What follows is the same whether the address has an account or not. */
@Named
@RequestScoped
public class ForgotBacking {

    @EJB
    private Recoveries recoveries;

    @Inject
    private Navigation navigation;

    @Inject
    private PendingCode pendingCode;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private String email;

    public void request() {
        try {
            recoveries.request(shopper.caller(), Audience.USER, email);
            pendingCode.keep(ForgotCodeBacking.PENDING, email);
            navigation.go("/forgot/code");
        } catch (InvalidInput refused) {
            errors.add(refused, field -> say.with("signin.wrong.email"));
            navigation.refused();
        } catch (Problem refused) {
            errors.add("form", say.problem(refused));
            navigation.refused(refused);
        }
    }

    public FieldErrors getErrors() {
        return errors;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? null : email.strip();
    }
}
