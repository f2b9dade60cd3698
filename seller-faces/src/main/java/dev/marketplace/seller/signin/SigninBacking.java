package dev.marketplace.seller.signin;

import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.identity.boundary.SignedIn;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.portal.PortalEntry;
import dev.marketplace.kit.text.Say;
import dev.marketplace.seller.signup.Onboarding;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.Scope;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;

/** The way in. */
@Named
@RequestScoped
public class SigninBacking {

    @EJB
    private Sessions sessions;

    @EJB
    private Authentication authentication;

    @Inject
    private Callers callers;

    @Inject
    private InstantSource clock;

    @Inject
    private Navigation navigation;

    @Inject
    private Onboarding onboarding;

    @Inject
    private PortalEntry entry;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private String to;
    private String email;
    private String password;

    public void signIn() {
        try {
            SignedIn session = sessions.signIn(callers.current(), new SignIn(Audience.SELLER, email, password));
            Duration lifetime = Duration.between(clock.instant(), session.refreshExpiresAt());
            entry.begin(session.accessToken(), session.refreshToken(), lifetime, after(session));
        } catch (InvalidInput refused) {
            errors.add(refused, field -> say.with("signin.wrong." + field));
            navigation.refused();
        } catch (Problem refused) {
            errors.add("form", say.problem(refused));
            navigation.refused();
        }
    }

    /** Without a shop to its opening; to what else is open only if she was going nowhere. */
    private String after(SignedIn session) {
        String work = callers.current().correlationId();
        String next = authentication
                .byAccessToken(Scope.MAIN, session.accessToken(), work)
                .map(onboarding::next)
                .orElse(Onboarding.DONE);
        boolean nowhere = to == null || to.equals("/");
        return next.equals(Onboarding.SHOP) || nowhere ? next : to;
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
