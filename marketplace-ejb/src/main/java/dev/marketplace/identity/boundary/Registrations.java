package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Where accounts begin: a code goes to the mailbox, and the account exists once it came back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registrations {

    /** Keeps a pending registration and mails a code of 6 digits. Answers the same whether the address has an account or not (then a mail says so instead). @throws dev.marketplace.shared.InvalidInput, Throttled (60 s between two codes) */
    public void register(Caller caller, RegisterUser command) {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #register} for a seller. */
    public void registerSeller(Caller caller, RegisterSeller command) {
        throw new UnsupportedOperationException();
    }

    /** Sends a fresh code for a pending registration. @throws Throttled */
    public void resend(Caller caller, Audience audience, String email) {
        throw new UnsupportedOperationException();
    }

    /** Makes the account. @throws WrongCode with the tries left, CodeLocked, CodeExpired */
    public AccountView verify(Caller caller, VerifyCode command) {
        throw new UnsupportedOperationException();
    }
}
