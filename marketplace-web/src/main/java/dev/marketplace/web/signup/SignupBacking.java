package dev.marketplace.web.signup;

import dev.marketplace.identity.boundary.RegisterUser;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.NewPassword;
import dev.marketplace.kit.page.PendingCode;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.code.CodeBacking;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks for an account; a code goes to the mailbox. */
@Named
@RequestScoped
public class SignupBacking {

    @EJB
    private Registrations registrations;

    @Inject
    private Navigation navigation;

    @Inject
    private NewPassword newPassword;

    @Inject
    private PendingCode pendingCode;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private String name;
    private String email;
    private String password;

    /** Sends the code and goes on to where it is entered. */
    public void register() {
        try {
            registrations.register(shopper.caller(), new RegisterUser(name, email, password));
            pendingCode.keep(CodeBacking.PENDING, email);
            navigation.go("/code");
        } catch (InvalidInput refused) {
            errors.add(refused, this::wrong);
            navigation.refused();
        } catch (Problem refused) {
            errors.add("form", say.problem(refused));
            navigation.refused(refused);
        }
    }

    private String wrong(String field) {
        return field.equals("password") ? newPassword.wrong(password) : say.with("signup.wrong." + field);
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

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? null : email.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
