package dev.marketplace.web.signin;

import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.identity.boundary.SignedIn;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.text.Say;
import dev.marketplace.order.boundary.Carts;
import dev.marketplace.platform.web.SessionCookies;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.shared.Role;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;

/** Begins a session; what the browser gathered in its cart before comes along. */
@Named
@RequestScoped
public class SigninBacking {

    /** A path of this site, and nothing that a browser could take for another host. */
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}");

    @EJB
    private Carts carts;

    @EJB
    private Sessions sessions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private InstantSource clock;

    @Inject
    private Navigation navigation;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    private final FieldErrors errors = new FieldErrors();
    private String to;
    private String email;
    private String password;

    public void signIn() {
        try {
            begin(sessions.signIn(shopper.caller(), new SignIn(Audience.USER, email, password)));
            navigation.go(target());
        } catch (InvalidInput refused) {
            errors.add(refused, field -> say.with("signin.wrong." + field));
            navigation.refused();
        } catch (Problem refused) {
            errors.add("form", say.problem(refused));
            navigation.refused();
        }
    }

    private void begin(SignedIn session) {
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        SessionCookies.write(
                request,
                response,
                Audience.USER,
                session.accessToken(),
                session.refreshToken(),
                Duration.between(clock.instant(), session.refreshExpiresAt()));
        Caller before = shopper.caller();
        Caller now = new Caller(
                session.accountId(), Set.of(Role.USER), Audience.USER, before.scope(), before.correlationId());
        shopper.visitorId().ifPresent(visitor -> carts.merge(now, visitor));
    }

    /** Where she was going, else her account. */
    private String target() {
        return to != null && LOCAL_PATH.matcher(to).matches() ? to : "/profile";
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
