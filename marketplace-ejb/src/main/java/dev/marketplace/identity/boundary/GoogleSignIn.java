package dev.marketplace.identity.boundary;

import dev.marketplace.identity.SignInExpired;
import dev.marketplace.identity.control.LinkStore;
import dev.marketplace.identity.control.Linker;
import dev.marketplace.identity.control.Reauthentication;
import dev.marketplace.identity.control.SessionOpening;
import dev.marketplace.identity.control.SignInTrips;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Role;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Where shoppers sign in with Google, or another OpenID provider that the settings name. The provider sends browsers back
 * to {@code /signin/google/callback} with {@code code} and {@code state}, or with {@code error}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GoogleSignIn {

    private static final String PROFILE = "/profile";

    @Inject
    private SignInTrips trips;

    @Inject
    private Linker linker;

    @Inject
    private LinkStore links;

    @Inject
    private SessionOpening opening;

    @Inject
    private Reauthentication reauthentication;

    public GoogleSignIn() {}

    /** For use without a container. */
    public GoogleSignIn(
            SignInTrips trips,
            Linker linker,
            LinkStore links,
            SessionOpening opening,
            Reauthentication reauthentication) {
        this.trips = trips;
        this.linker = linker;
        this.links = links;
        this.opening = opening;
        this.reauthentication = reauthentication;
    }

    /** Whether pages offer it. */
    public boolean isAvailable(Caller caller) {
        return trips.possible();
    }

    /**
     * The way to the provider.
     *
     * @param returnPath where to go on afterwards; anything but a path of ours is the home page
     * @throws dev.marketplace.external.signin.SignInUnavailable
     * @throws dev.marketplace.shared.Unavailable without Redis
     */
    public StartedSignIn begin(Caller caller, String returnPath) {
        return started(trips.begin(caller.scope(), Optional.empty(), returnPath));
    }

    /**
     * The way to the provider for who is signed in and wants to sign in that way from now on.
     *
     * @throws dev.marketplace.shared.NotSignedIn for a visitor
     * @throws dev.marketplace.shared.InvalidInput naming {@code currentPassword}
     */
    public StartedSignIn beginLink(Caller caller, String currentPassword) {
        caller.require(Role.USER);
        Account account = reauthentication.prove(caller, currentPassword);
        return started(trips.begin(caller.scope(), Optional.of(account.id()), PROFILE));
    }

    /**
     * The way back, of both: opens a session, or links the account that asked for it.
     *
     * @throws SignInExpired if nobody began it in this browser, it took too long, or it was finished already
     * @throws dev.marketplace.identity.EmailNotProven
     * @throws dev.marketplace.identity.AccountNotLinked if the address has an account, which then has to be linked first
     * @throws dev.marketplace.identity.LinkTaken
     * @throws dev.marketplace.identity.AccountBlocked
     * @throws dev.marketplace.external.signin.SignInRefused if the provider does not vouch
     * @throws dev.marketplace.external.signin.SignInUnavailable
     */
    public FinishedSignIn finish(Caller caller, FinishGoogle command) {
        SignInTrips.Done done = trips.finish(caller.scope(), command.code(), command.state(), command.kept());
        if (done.linkTo().isPresent()) {
            if (!caller.is(Role.USER) || !done.linkTo().get().equals(caller.id())) {
                throw new SignInExpired();
            }
            linker.link(caller, done.person());
            return new FinishedSignIn(Optional.empty(), done.returnPath());
        }
        Account account = linker.account(caller, done.person());
        return new FinishedSignIn(Optional.of(opening.open(caller, account, Audience.USER)), done.returnPath());
    }

    /**
     * Signs in that way no more.
     *
     * @throws dev.marketplace.shared.InvalidInput naming {@code currentPassword}, also if the account has none
     */
    public void unlink(Caller caller, String currentPassword) {
        caller.require(Role.USER);
        Account account = reauthentication.prove(caller, currentPassword);
        links.removeAll(caller.scope(), account.id());
    }

    private static StartedSignIn started(SignInTrips.Begun begun) {
        return new StartedSignIn(begun.redirect(), begun.kept());
    }
}
