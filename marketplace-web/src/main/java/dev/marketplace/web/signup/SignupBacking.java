package dev.marketplace.web.signup;

import dev.marketplace.identity.boundary.RegisterUser;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.page.Toasts;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** Asks for an account; a code goes to the mailbox. */
@Named
@RequestScoped
public class SignupBacking {

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

    @Inject
    private Toasts toasts;

    private final FieldErrors errors = new FieldErrors();
    private String name;
    private String email;
    private String password;

    /** Sends the code and goes on to where it is entered. */
    public void register() {
        try {
            registrations.register(shopper.caller(), new RegisterUser(name, email, password));
            pendingCode.keep(email, (HttpServletResponse)
                    FacesContext.getCurrentInstance().getExternalContext().getResponse());
            navigation.go("/code");
        } catch (InvalidInput refused) {
            errors.add(refused, field -> say.with("signup.wrong." + field));
            navigation.refused();
        } catch (Problem refused) {
            toasts.show(Toast.bad(say.problem(refused)));
        }
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
