package dev.marketplace.web.account;

import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.PendingCode;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.CodeEntry;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the code that went to a new address; the account moves there once it is right. */
@Named
@RequestScoped
public class EmailCodeBacking {

    static final String PENDING = "email-change";

    private static final String SETTINGS = "/profile/settings";

    @EJB
    private Profiles profiles;

    @Inject
    private CodeEntry codeEntry;

    @Inject
    private Navigation navigation;

    @Inject
    private PendingCode pendingCode;

    @Inject
    private Say say;

    @Inject
    private Shopper shopper;

    /** Sends whoever has not asked for a code back to the settings. */
    public void load() {
        profiles.view(shopper.caller());
        if (pendingCode.email(PENDING).isEmpty()) {
            navigation.go(SETTINGS);
        }
    }

    public void confirm() {
        try {
            profiles.confirmEmail(shopper.caller(), codeEntry.getCode());
            leave(Toast.good(say.with("settings.emailChanged")));
        } catch (InvalidInput refused) {
            if (refused.errors().get(0).field().equals("newEmail")) {
                leave(Toast.bad(say.with("settings.emailTaken")));
            } else {
                codeEntry.refuse(refused);
            }
        } catch (Problem refused) {
            codeEntry.refuse(refused);
        }
    }

    private void leave(Toast toast) {
        pendingCode.forget(PENDING);
        navigation.go(SETTINGS, toast);
    }

    /** Where the code was sent; empty if to nowhere. */
    public String getEmail() {
        return pendingCode.email(PENDING).orElse("");
    }
}
