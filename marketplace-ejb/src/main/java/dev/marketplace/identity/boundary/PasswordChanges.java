package dev.marketplace.identity.boundary;

import dev.marketplace.identity.control.PasswordRules;
import dev.marketplace.identity.control.PasswordSetter;
import dev.marketplace.identity.control.Reauthentication;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where whoever is signed in changes her password. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordChanges {

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private PasswordSetter setter;

    public PasswordChanges() {}

    /** For use without a container. */
    public PasswordChanges(Reauthentication reauthentication, PasswordSetter setter) {
        this.reauthentication = reauthentication;
        this.setter = setter;
    }

    /**
     * Sets the new password, ends all other sessions of the account and tells its holder by mail.
     *
     * @throws dev.marketplace.shared.NotSignedIn for a visitor
     * @throws dev.marketplace.shared.InvalidInput naming {@code currentPassword}, {@code newPassword} or
     *     {@code confirmPassword}
     * @throws dev.marketplace.shared.Throttled after five wrong present passwords
     */
    public void change(Caller caller, ChangePassword command) {
        Account account = reauthentication.holder(caller);
        PasswordRules.check(new Checks(), "newPassword", command.newPassword(), account.name(), account.email())
                .that(
                        command.newPassword() == null || command.newPassword().equals(command.confirmPassword()),
                        "confirmPassword",
                        "The two new passwords are not the same.")
                .done();
        setter.set(caller, reauthentication.prove(caller, command.currentPassword()), command.newPassword());
    }
}
