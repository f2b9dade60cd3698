package dev.marketplace.web.code;

import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.WrongCode;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.identity.boundary.VerifyCode;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import dev.marketplace.web.signup.PendingCode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** Takes the code from the mailbox; the account exists once it is right. */
@Named
@RequestScoped
public class CodeBacking {

    @EJB
    private Registrations registrations;

    @Inject
    private Navigation navigation;

    @Inject
    private PendingCode pendingCode;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private String code;

    /** Sends whoever has not asked for a code back to the beginning. */
    public void load() {
        if (pendingCode.email().isEmpty()) {
            navigation.go("/signup");
        }
    }

    public void verify() {
        try {
            registrations.verify(shopper.caller(), new VerifyCode(Audience.USER, getEmail(), code));
            pendingCode.forget((HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse());
            navigation.go("/signin", Toast.good(say.with("code.done")));
        } catch (WrongCode wrong) {
            refuse(say.count("code.wrong", ((Number) wrong.details().get("triesLeft")).longValue()));
        } catch (CodeExpired expired) {
            refuse(say.with("code.expired"));
        } catch (InvalidInput refused) {
            refuse(say.with("code.malformed"));
        } catch (Problem refused) {
            refuse(say.problem(refused));
        }
    }

    /** Sends a new code. */
    public void resend() {
        try {
            registrations.resend(shopper.caller(), Audience.USER, getEmail());
            navigation.go("/code", Toast.good(say.with("code.sent")));
        } catch (Problem refused) {
            navigation.go("/code", Toast.bad(say.problem(refused)));
        }
    }

    private void refuse(String sentence) {
        errors.add("code", sentence);
        navigation.refused();
    }

    public FieldErrors getErrors() {
        return errors;
    }

    /** Where the code was sent; empty if to nowhere. */
    public String getEmail() {
        return pendingCode.email().orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? null : code.replaceAll("\\s", "");
    }
}
