package dev.marketplace.web.code;

import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.identity.boundary.VerifyCode;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.PendingCode;
import dev.marketplace.kit.page.Toast;
import dev.marketplace.kit.text.Say;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.CodeEntry;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the code from the mailbox; the account exists once it is right. */
@Named
@RequestScoped
public class CodeBacking {

    /** Names what the browser keeps until the code is right. */
    public static final String PENDING = "pending";

    @EJB
    private Registrations registrations;

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

    /** Sends whoever has not asked for a code back to the beginning; sends another code if that is asked. */
    public void load() {
        if (pendingCode.email(PENDING).isEmpty()) {
            navigation.go("/signup");
        } else if (codeEntry.isResend()) {
            codeEntry.resend(this::resend, "/code");
        }
    }

    private void resend() {
        registrations.resend(shopper.caller(), Audience.USER, getEmail());
        pendingCode.keep(PENDING, getEmail());
    }

    public void verify() {
        try {
            registrations.verify(shopper.caller(), new VerifyCode(Audience.USER, getEmail(), codeEntry.getCode()));
            pendingCode.forget(PENDING);
            navigation.go("/signin", Toast.good(say.with("code.done")));
        } catch (Problem refused) {
            codeEntry.refuse(refused);
        }
    }

    /** Where the code was sent; empty if to nowhere. */
    public String getEmail() {
        return pendingCode.email(PENDING).orElse("");
    }

    /** Seconds until another code can be asked for. */
    public long getWait() {
        return pendingCode.wait(PENDING);
    }
}
