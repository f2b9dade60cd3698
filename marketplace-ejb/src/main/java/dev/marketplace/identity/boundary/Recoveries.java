package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.control.Recoverer;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Where a forgotten password is replaced: a code to the mailbox, a permit for the code, a password for the permit. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Recoveries {

    @Inject
    private Recoverer recoverer;

    @Inject
    private InstantSource clock;

    public Recoveries() {}

    /** For use without a container. */
    public Recoveries(Recoverer recoverer, InstantSource clock) {
        this.recoverer = recoverer;
        this.clock = clock;
    }

    /**
     * Mails a code of six digits if there is such an account; answers the same, as fast, if there is not.
     *
     * @param audience USER (admins too) or SELLER
     * @throws dev.marketplace.shared.InvalidInput if the address is none
     * @throws dev.marketplace.shared.Throttled within a minute of the code before, or after two in an hour
     * @throws dev.marketplace.identity.CodeLocked after too many wrong codes
     */
    public void request(Caller caller, Audience audience, String email) {
        checks(audience, email).done();
        recoverer.request(caller, audience, email);
    }

    /**
     * Trades the code for a permit that is good for ten minutes.
     *
     * @throws dev.marketplace.identity.WrongCode with the tries that are left
     * @throws dev.marketplace.identity.CodeLocked after the third wrong one
     * @throws dev.marketplace.identity.CodeExpired if it is too old, was used, or never was
     * @throws dev.marketplace.identity.AccountBlocked with the reason, to who has the code
     */
    public ResetPermit verify(Caller caller, VerifyRecovery command) {
        checks(command.audience(), command.email())
                .that(
                        command.code() != null && command.code().matches("\\d{6}"),
                        "code",
                        "Please enter the six digits.")
                .done();
        String token = recoverer.verify(caller, command.audience(), command.email(), command.code());
        return new ResetPermit(token, clock.instant().plus(Limits.RESET_LIFE));
    }

    /**
     * Gives the account a new password, ends all its sessions and tells its holder by mail.
     *
     * @throws dev.marketplace.identity.ResetNotPossible if the token is made up, used or too old
     * @throws dev.marketplace.shared.InvalidInput naming {@code newPassword}; the token stays good then
     */
    public void reset(Caller caller, ResetPassword command) {
        new Checks()
                .that(command.token() != null && command.token().length() <= 64, "token", "Please send the token.")
                .done();
        recoverer.reset(caller, command.token(), command.newPassword());
    }

    private static Checks checks(Audience audience, String email) {
        return new Checks()
                .that(audience == Audience.USER || audience == Audience.SELLER, "audience", "user or seller.")
                .email("email", email);
    }
}
