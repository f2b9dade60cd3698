package dev.marketplace.identity.control;

import dev.marketplace.identity.AccountBlocked;
import dev.marketplace.identity.WrongCredentials;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds out whether an address and a password belong to an account that may use a portal. */
@ApplicationScoped
public class SignInDesk {

    @Inject
    private AccountStore accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private SignInThrottle throttle;

    protected SignInDesk() {}

    /** For use without a container. */
    public SignInDesk(AccountStore accounts, Passwords passwords, SignInThrottle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @throws WrongCredentials
     * @throws AccountBlocked
     * @throws dev.marketplace.shared.Throttled
     * @throws dev.marketplace.shared.Unavailable
     */
    public Account identify(Caller caller, Audience audience, String address, String password) {
        String email = Registrar.normal(address);
        throttle.count(caller, audience, email);
        Optional<Account> found = accounts.byEmail(caller.scope(), audience, email);
        if (found.isEmpty()) {
            passwords.matchNobody(password);
            throttle.failed(caller, audience, email);
            throw new WrongCredentials();
        }
        Account account = found.get();
        if (!passwords.matches(password, account.passwordHash()) || !account.maySignInTo(audience)) {
            throttle.failed(caller, audience, email);
            throw new WrongCredentials();
        }
        account.blockedReason().ifPresent(reason -> {
            throw new AccountBlocked(reason);
        });
        throttle.succeeded(caller, audience, email);
        return account;
    }
}
