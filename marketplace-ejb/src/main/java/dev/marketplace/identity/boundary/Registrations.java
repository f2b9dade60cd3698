package dev.marketplace.identity.boundary;

import dev.marketplace.identity.CodeExpired;
import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.control.PasswordRules;
import dev.marketplace.identity.control.Registrar;
import dev.marketplace.identity.control.RegistrationStore;
import dev.marketplace.identity.entity.PendingRegistration;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Where accounts begin: a code goes to the mailbox, and the account exists once it came back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Registrations {

    @Inject
    private Registrar registrar;

    @Inject
    private RegistrationStore registrations;

    public Registrations() {}

    /** For use without a container. */
    public Registrations(Registrar registrar, RegistrationStore registrations) {
        this.registrar = registrar;
        this.registrations = registrations;
    }

    /**
     * Keeps a pending registration and mails a code of six digits. Answers the same whether the address has an account or
     * not; if it has, the mail says so instead.
     *
     * @throws dev.marketplace.shared.InvalidInput if a field is not what it must be
     * @throws dev.marketplace.shared.Throttled within a minute of the code before
     * @throws dev.marketplace.identity.CodeLocked after too many wrong codes
     */
    public void register(Caller caller, RegisterUser command) {
        person(command.name(), command.email(), command.password()).done();
        registrar.register(
                caller,
                Audience.USER,
                command.name(),
                command.email(),
                command.password(),
                Optional.empty(),
                Optional.empty());
    }

    /** Like {@link #register}, for a seller. */
    public void registerSeller(Caller caller, RegisterSeller command) {
        person(command.name(), command.email(), command.password())
                .that(
                        command.phone() != null && command.phone().matches("\\+?[0-9][0-9 -]{4,24}"),
                        "phone",
                        "Please enter a phone number such as +43 1 2345678.")
                .that(Countries.exists(command.country()), "country", "Please choose a country.")
                .done();
        registrar.register(
                caller,
                Audience.SELLER,
                command.name(),
                command.email(),
                command.password(),
                Optional.of(command.phone().strip()),
                Optional.of(command.country()));
    }

    /**
     * Mails a fresh code for a pending registration; without one it answers the same and mails nothing.
     *
     * @throws dev.marketplace.shared.Throttled within a minute of the code before
     */
    public void resend(Caller caller, Audience audience, String email) {
        new Checks().email("email", email).done();
        registrar.resend(caller, audience, email);
    }

    /**
     * Makes the account. A code works once; after a crash on the way it works again and makes no second account.
     *
     * @throws dev.marketplace.identity.WrongCode with the tries that are left
     * @throws dev.marketplace.identity.CodeLocked after the third wrong one
     * @throws CodeExpired if it is too old, or nothing waits for a code
     */
    public AccountView verify(Caller caller, VerifyCode command) {
        new Checks()
                .email("email", command.email())
                .that(
                        command.code() != null && command.code().matches("\\d{6}"),
                        "code",
                        "Please enter the six digits.")
                .done();
        PendingRegistration pending = registrations
                .find(caller.scope(), command.audience(), Registrar.normal(command.email()))
                .orElseThrow(CodeExpired::new);
        return AccountView.of(registrar.verify(caller, pending, command.code()), Optional.empty());
    }

    private static Checks person(String name, String email, String password) {
        Checks checks = new Checks().text("name", name, Limits.NAME).email("email", email);
        return PasswordRules.check(checks, "password", password, name, email);
    }
}
