package dev.marketplace.seller.signup;

import dev.marketplace.identity.boundary.RegisterSeller;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Kept;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.NewPassword;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Step one of three: asks for a seller's account; a code goes to the mailbox. */
@Named
@RequestScoped
public class SignupBacking {

    /** Names the address that a code went to, while the browser keeps it. */
    static final String PENDING = "pending-seller";

    private static final Duration PENDING_LIFE = Duration.ofMinutes(30);

    @EJB
    private Registrations registrations;

    @Inject
    private Callers callers;

    @Inject
    private Kept kept;

    @Inject
    private Navigation navigation;

    @Inject
    private NewPassword newPassword;

    @Inject
    private Onboarding onboarding;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private String name;
    private String email;
    private String password;
    private String phone;
    private String country;

    /** Whoever is signed in goes on with what is open. */
    public void load() {
        if (callers.isSignedIn()) {
            navigation.go(onboarding.next());
        }
    }

    /** Sends the code and goes on to where it is entered. */
    public void register() {
        try {
            registrations.registerSeller(callers.current(), new RegisterSeller(name, email, password, phone, country));
            kept.keep(PENDING, email, PENDING_LIFE);
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

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone == null ? null : phone.strip();
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}
