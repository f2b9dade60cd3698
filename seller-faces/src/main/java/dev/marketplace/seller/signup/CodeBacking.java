package dev.marketplace.seller.signup;

import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.identity.boundary.VerifyCode;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.Digits;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Kept;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the code from the mailbox; the seller's account exists once it is right. */
@Named
@RequestScoped
public class CodeBacking {

    @EJB
    private Registrations registrations;

    @Inject
    private Callers callers;

    @Inject
    private Kept kept;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private String code;

    /** Sends whoever has not asked for a code back to the beginning. */
    public void load() {
        if (kept.read(SignupBacking.PENDING).isEmpty()) {
            navigation.go("/signup");
        }
    }

    public void verify() {
        try {
            registrations.verify(callers.current(), new VerifyCode(Audience.SELLER, getEmail(), code));
            kept.forget(SignupBacking.PENDING);
            navigation.go("/signin", Toast.good(say.with("code.done")));
        } catch (InvalidInput refused) {
            refuse(say.with("code.malformed"));
        } catch (Problem refused) {
            errors.add("code", say.problem(refused));
            navigation.refused(refused);
        }
    }

    /** Sends a new code. */
    public void resend() {
        try {
            registrations.resend(callers.current(), Audience.SELLER, getEmail());
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
        return kept.read(SignupBacking.PENDING).orElse("");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Digits.plain(code);
    }
}
