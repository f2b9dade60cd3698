package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.control.SessionKeeper;
import dev.marketplace.identity.control.SessionOpening;
import dev.marketplace.identity.control.SignInDesk;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where sessions begin, are renewed and end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sessions {

    @Inject
    private SignInDesk desk;

    @Inject
    private SessionKeeper keeper;

    @Inject
    private SessionOpening opening;

    public Sessions() {}

    /** For use without a container. */
    public Sessions(SignInDesk desk, SessionKeeper keeper, SessionOpening opening) {
        this.desk = desk;
        this.keeper = keeper;
        this.opening = opening;
    }

    /**
     * @throws dev.marketplace.identity.WrongCredentials in the same words whether the account exists or not
     * @throws dev.marketplace.identity.AccountBlocked with the reason, to who knows the password
     * @throws dev.marketplace.shared.Throttled after too many wrong ones
     * @throws dev.marketplace.shared.Unavailable when too many sign in at once, or the counters cannot be reached
     */
    public SignedIn signIn(Caller caller, SignIn command) {
        new Checks()
                .that(command.audience() != null, "audience", "user, seller or admin.")
                .email("email", command.email())
                .that(
                        command.password() != null && command.password().length() <= Limits.PASSWORD_MAX,
                        "password",
                        "Please enter your password.")
                .done();
        Account account = desk.identify(caller, command.audience(), command.email(), command.password());
        return opening.open(caller, account, command.audience());
    }

    /**
     * Trades a refresh token for new tokens. Each works once, with 15 seconds of grace for the twin of a request; one that
     * comes back later ends the session.
     *
     * @throws dev.marketplace.shared.InvalidInput if portal or token is missing
     * @throws dev.marketplace.shared.NotSignedIn if it is not good, or no longer
     */
    public SignedIn refresh(Caller caller, Audience audience, String refreshToken) {
        check(audience, refreshToken);
        return opening.answer(caller, keeper.renew(caller, audience, refreshToken));
    }

    /**
     * Ends the session of the refresh token; one that is unknown or ended is fine.
     *
     * @throws dev.marketplace.shared.InvalidInput if portal or token is missing
     */
    public void signOut(Caller caller, Audience audience, String refreshToken) {
        check(audience, refreshToken);
        keeper.end(caller, audience, refreshToken);
    }

    /** Ends the session that asks; a visitor has none. */
    public void signOut(Caller caller) {
        caller.sessionId().ifPresent(id -> keeper.end(caller, id));
    }

    private static void check(Audience audience, String refreshToken) {
        new Checks()
                .that(audience != null, "audience", "user, seller or admin.")
                .that(refreshToken != null, "refreshToken", "Please send the refresh token.")
                .done();
    }
}
