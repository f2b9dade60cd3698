package dev.marketplace.web.recovery;

import dev.marketplace.identity.boundary.Recoveries;
import dev.marketplace.identity.boundary.ResetPermit;
import dev.marketplace.identity.boundary.VerifyRecovery;
import dev.marketplace.kit.page.Kept;
import dev.marketplace.kit.page.Navigation;
import dev.marketplace.kit.page.PendingCode;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Problem;
import dev.marketplace.web.part.CodeEntry;
import dev.marketplace.web.part.Shopper;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;

/** Trades the code from the mailbox for the permission to choose a new password. */
@Named
@RequestScoped
public class ForgotCodeBacking {

    static final String PENDING = "forgot";

    @EJB
    private Recoveries recoveries;

    @Inject
    private CodeEntry codeEntry;

    @Inject
    private InstantSource clock;

    @Inject
    private Kept kept;

    @Inject
    private Navigation navigation;

    @Inject
    private PendingCode pendingCode;

    @Inject
    private Shopper shopper;

    /** Sends whoever has not asked for a code back to the beginning; sends another code if that is asked. */
    public void load() {
        if (pendingCode.email(PENDING).isEmpty()) {
            navigation.go("/forgot");
        } else if (codeEntry.isResend()) {
            codeEntry.resend(this::resend, "/forgot/code");
        }
    }

    private void resend() {
        recoveries.request(shopper.caller(), Audience.USER, getEmail());
        pendingCode.keep(PENDING, getEmail());
    }

    public void verify() {
        try {
            ResetPermit permit = recoveries.verify(
                    shopper.caller(), new VerifyRecovery(Audience.USER, getEmail(), codeEntry.getCode()));
            pendingCode.forget(PENDING);
            kept.keep(ResetBacking.PERMIT, permit.token(), Duration.between(clock.instant(), permit.expiresAt()));
            navigation.go("/reset");
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
