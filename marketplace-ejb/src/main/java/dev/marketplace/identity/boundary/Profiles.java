package dev.marketplace.identity.boundary;

import dev.marketplace.catalogue.boundary.Images;
import dev.marketplace.catalogue.boundary.UploadImage;
import dev.marketplace.identity.control.AccountStore;
import dev.marketplace.identity.control.EmailChanger;
import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.control.LinkStore;
import dev.marketplace.identity.control.Reauthentication;
import dev.marketplace.identity.control.Registrar;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Where whoever is signed in sees and changes what the marketplace knows of her. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Profiles {

    @Inject
    private Reauthentication reauthentication;

    @Inject
    private AccountStore accounts;

    @Inject
    private LinkStore links;

    @Inject
    private EmailChanger emailChanger;

    @EJB
    private Images images;

    public Profiles() {}

    /** For use without a container. */
    public Profiles(
            Reauthentication reauthentication,
            AccountStore accounts,
            LinkStore links,
            EmailChanger emailChanger,
            Images images) {
        this.reauthentication = reauthentication;
        this.accounts = accounts;
        this.links = links;
        this.emailChanger = emailChanger;
        this.images = images;
    }

    /** @throws dev.marketplace.shared.NotSignedIn for a visitor, as in all methods here */
    public ProfileView view(Caller caller) {
        return view(caller, reauthentication.holder(caller));
    }

    /**
     * @param name 1 to 80 characters on one line
     * @throws dev.marketplace.shared.InvalidInput
     */
    public ProfileView rename(Caller caller, String name) {
        Account account = reauthentication.holder(caller);
        new Checks().text("name", name, Limits.NAME).done();
        accounts.rename(caller.scope(), account, name.strip());
        return view(caller);
    }

    /**
     * Shows a picture beside the name.
     *
     * @throws dev.marketplace.catalogue.BadPicture if the file is not a picture that can be used
     */
    public ProfileView avatar(Caller caller, UploadImage picture) {
        Account account = reauthentication.holder(caller);
        accounts.setAvatar(caller.scope(), account, images.portrait(caller, picture));
        return view(caller);
    }

    /**
     * Mails a code to the new address; the account keeps the present one until the code came back.
     *
     * @throws dev.marketplace.shared.InvalidInput naming {@code newEmail} or {@code currentPassword}
     * @throws dev.marketplace.shared.Throttled within a minute of the code before, or after two in an hour
     */
    public void requestEmail(Caller caller, ChangeEmail command) {
        reauthentication.holder(caller);
        new Checks().email("newEmail", command.newEmail()).done();
        Account account = reauthentication.prove(caller, command.currentPassword());
        emailChanger.request(caller, account, Registrar.normal(command.newEmail()));
    }

    /**
     * Moves the account to the address that the code went to, ends all other sessions and tells the old address.
     *
     * @throws dev.marketplace.identity.WrongCode with the tries that are left
     * @throws dev.marketplace.identity.CodeLocked after the third wrong one
     * @throws dev.marketplace.identity.CodeExpired if it is too old, was used, or never was
     * @throws dev.marketplace.shared.InvalidInput if the address has an account
     */
    public ProfileView confirmEmail(Caller caller, String code) {
        Account account = reauthentication.holder(caller);
        new Checks()
                .that(code != null && code.matches("\\d{6}"), "code", "Please enter the six digits.")
                .done();
        emailChanger.confirm(caller, account, code);
        return view(caller);
    }

    private ProfileView view(Caller caller, Account account) {
        Set<String> words = new TreeSet<>();
        account.roles().forEach(role -> words.add(role.name().toLowerCase(Locale.ROOT)));
        return new ProfileView(
                account.id(),
                account.name(),
                account.email(),
                words,
                account.avatar().map(images::show),
                account.phone(),
                account.country(),
                !account.passwordHash().isEmpty(),
                links.issuersOf(caller.scope(), account.id()),
                account.createdAt());
    }
}
