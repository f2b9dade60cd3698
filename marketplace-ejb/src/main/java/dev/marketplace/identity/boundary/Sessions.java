package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where sessions begin, are renewed and end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sessions {

    /** @throws WrongCredentials with the same words whether the account exists or not; Throttled; Unavailable when too many sign in at once */
    public SignedIn signIn(Caller caller, SignIn command) {
        throw new UnsupportedOperationException();
    }

    /** Trades a refresh token for new tokens; each works once (15 s of grace for the twin request); a reused one ends the family. @throws NotSignedIn */
    public SignedIn refresh(Caller caller, Audience audience, String refreshToken) {
        throw new UnsupportedOperationException();
    }

    /** Ends the session of the refresh token; an unknown token is fine. */
    public void signOut(Caller caller, Audience audience, String refreshToken) {
        throw new UnsupportedOperationException();
    }
}
