package dev.marketplace.seller.account;

import dev.marketplace.identity.boundary.Recoveries;
import dev.marketplace.identity.boundary.ResetPassword;
import dev.marketplace.identity.boundary.VerifyRecovery;
import dev.marketplace.kit.page.Callers;
import dev.marketplace.kit.portal.RecoveryForm;
import dev.marketplace.shared.Audience;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A forgotten password. */
@Named
@RequestScoped
public class RecoveryBacking extends RecoveryForm {

    @EJB
    private Recoveries recoveries;

    @Inject
    private Callers callers;

    @Override
    protected void send(String address) {
        recoveries.request(callers.current(), Audience.SELLER, address);
    }

    @Override
    protected String permit(String address, String digits) {
        return recoveries
                .verify(callers.current(), new VerifyRecovery(Audience.SELLER, address, digits))
                .token();
    }

    @Override
    protected void replace(String token, String newPassword) {
        recoveries.reset(callers.current(), new ResetPassword(token, newPassword));
    }
}
