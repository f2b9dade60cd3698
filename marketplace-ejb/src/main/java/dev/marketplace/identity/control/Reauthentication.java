package dev.marketplace.identity.control;

import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotSignedIn;
import dev.marketplace.shared.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Before something grave, whoever is signed in proves once more with her password who she is. */
@ApplicationScoped
public class Reauthentication {

    private static final String TRIES = "password-tries";
    private static final String FIELD = "currentPassword";

    @Inject
    private AccountStore accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttles throttles;

    protected Reauthentication() {}

    /** For use without a container. */
    public Reauthentication(AccountStore accounts, Passwords passwords, Throttles throttles) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttles = throttles;
    }

    /**
     * The caller's account.
     *
     * @throws NotSignedIn for a visitor
     */
    public Account holder(Caller caller) {
        if (caller.roles().isEmpty()) {
            throw new NotSignedIn();
        }
        return accounts.byId(caller.scope(), caller.audience(), caller.id()).orElseThrow(NotSignedIn::new);
    }

    /**
     * The caller's account, if the password is hers.
     *
     * @throws InvalidInput naming {@code currentPassword} if it is not
     * @throws Throttled after five wrong ones in a quarter of an hour
     * @throws dev.marketplace.shared.Unavailable without Redis
     */
    public Account prove(Caller caller, String password) {
        Account account = holder(caller);
        if (account.passwordHash().isEmpty()) {
            throw new InvalidInput(FIELD, "This account has no password yet. \"Forgot your password?\" gives it one.");
        }
        throttles
                .over(caller.scope(), TRIES, account.id(), Limits.PASSWORD_TRIES, Limits.SIGN_IN_WINDOW)
                .ifPresent(wait -> {
                    throw new Throttled("Too many tries. Please wait a little before the next one.", wait);
                });
        boolean fits = password != null
                && password.length() <= Limits.PASSWORD_MAX
                && passwords.matches(password, account.passwordHash());
        if (!fits) {
            throw new InvalidInput(FIELD, "That is not your present password.");
        }
        throttles.forget(caller.scope(), TRIES, account.id());
        return account;
    }
}
