package dev.marketplace.kit.portal;

import dev.marketplace.kit.page.Digits;
import dev.marketplace.kit.page.FieldErrors;
import dev.marketplace.kit.page.Kept;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.NewPassword;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The three pages of a forgotten password: address, code, new password. Each portal's bean {@code recoveryBacking} asks its
 * doors.
 */
public abstract class RecoveryForm {

    private static final String ADDRESS = "recovery-";
    private static final String PERMIT = "reset-";
    private static final String CODE_PATH = "/forgot/code";
    private static final Duration ADDRESS_LIFE = Duration.ofMinutes(30);

    /** The door's own limit is the one that counts. */
    private static final Duration PERMIT_LIFE = Duration.ofMinutes(10);

    @Inject
    private Kept kept;

    @Inject
    private Navigation navigation;

    @Inject
    private NewPassword newPassword;

    @Inject
    private PortalView portal;

    @Inject
    private Say say;

    private final FieldErrors errors = new FieldErrors();
    private String email;
    private String code;
    private String password;

    /** Has a code sent. */
    protected abstract void send(String address);

    /** Trades a code for the token that allows one new password. */
    protected abstract String permit(String address, String digits);

    /** Gives the token's account this password. */
    protected abstract void replace(String token, String chosen);

    /** Whether there is such an account or not, the next page is the same. */
    public void request() {
        attempt("email", () -> say.with("signin.wrong.email"), "form", () -> {
            send(email);
            kept.keep(name(ADDRESS), email, ADDRESS_LIFE);
            navigation.go(CODE_PATH);
        });
    }

    /** Sends whoever has not asked for a code back to the beginning. */
    public void needAddress() {
        if (kept.read(name(ADDRESS)).isEmpty()) {
            navigation.go("/forgot");
        }
    }

    public void verify() {
        attempt("code", () -> say.with("code.malformed"), "code", () -> {
            String token = permit(getAddress(), code);
            kept.forget(name(ADDRESS));
            kept.keep(name(PERMIT), token, PERMIT_LIFE);
            navigation.go("/reset");
        });
    }

    public void again() {
        try {
            send(getAddress());
            navigation.go(CODE_PATH, Toast.good(say.with("code.sent")));
        } catch (Problem refused) {
            navigation.go(CODE_PATH, Toast.bad(say.problem(refused)));
        }
    }

    /** Sends whoever has entered no code back to the beginning. */
    public void needPermit() {
        if (kept.read(name(PERMIT)).isEmpty()) {
            navigation.go("/forgot");
        }
    }

    public void reset() {
        attempt("password", () -> newPassword.wrong(password), "form", () -> {
            replace(kept.read(name(PERMIT)).orElse(""), password);
            kept.forget(name(PERMIT));
            navigation.go("/signin", Toast.good(say.with("reset.done")));
        });
    }

    private void attempt(String field, Supplier<String> wrong, String place, Runnable work) {
        try {
            work.run();
        } catch (InvalidInput refused) {
            errors.add(field, wrong.get());
            navigation.refused();
        } catch (Problem refused) {
            errors.add(place, say.problem(refused));
            navigation.refused(refused);
        }
    }

    /** Each portal has its own. */
    private String name(String what) {
        return what + portal.getWord();
    }

    public FieldErrors getErrors() {
        return errors;
    }

    /** Where the code went; empty if to nowhere. */
    public String getAddress() {
        return kept.read(name(ADDRESS)).orElse("");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? null : email.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Digits.plain(code);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
