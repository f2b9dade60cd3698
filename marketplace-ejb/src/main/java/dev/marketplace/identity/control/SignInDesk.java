package dev.marketplace.identity.control;

import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Throttled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds out whether an address and a password belong to an account that may use a portal. */
@ApplicationScoped
public class SignInDesk {

    private static final String FAILURES = "sign-in";

    @Inject
    private AccountStore accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttles throttles;

    protected SignInDesk() {}

    /** For use without a container. */
    public SignInDesk(AccountStore accounts, Passwords passwords, Throttles throttles) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttles = throttles;
    }

    /**
     * @throws WrongCredentials
     * @throws AccountBlocked
     * @throws Throttled
     * @throws dev.marketplace.shared.Unavailable
     */
    public Account identify(Caller caller, Audience audience, String address, String password) {
        String email = Registrar.normal(address);
        String who = audience.word() + ":" + email;
        throttles
                .over(caller.scope(), FAILURES, who, Limits.SIGN_IN_TRIES, Limits.SIGN_IN_WINDOW)
                .ifPresent(wait -> {
                    throw new Throttled("Too many tries. Please wait a little before the next one.", wait);
                });
        Optional<Account> found = accounts.byEmail(caller.scope(), audience, email);
        if (found.isEmpty()) {
            passwords.matchNobody(password);
            throw new WrongCredentials();
        }
        Account account = found.get();
        if (!passwords.matches(password, account.passwordHash()) || !account.maySignInTo(audience)) {
            throw new WrongCredentials();
        }
        account.blockedReason().ifPresent(reason -> {
            throw new AccountBlocked(reason);
        });
        throttles.forget(caller.scope(), FAILURES, who);
        return account;
    }
}
