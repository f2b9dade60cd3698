package dev.marketplace.web.signin;

import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.LocalPath;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.SessionStart;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Begins a session. */
@Named
@RequestScoped
public class SigninBacking {

    @EJB
    private Sessions sessions;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private SessionStart sessionStart;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private String to;
    private String email;
    private String password;

    public void signIn() {
        try {
            sessionStart.begin(sessions.signIn(shopper.caller(), new SignIn(Audience.USER, email, password)));
            navigation.go(target());
        } catch (InvalidInput refused) {
            errors.add(refused, field -> say.with("signin.wrong." + field));
            navigation.refused();
        } catch (Problem refused) {
            errors.add("form", say.problem(refused));
            navigation.refused(refused);
        }
    }

    /** Where she was going, else her account. */
    private String target() {
        return LocalPath.isOne(to) ? to : "/profile";
    }

    public FieldErrors getErrors() {
        return errors;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
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
