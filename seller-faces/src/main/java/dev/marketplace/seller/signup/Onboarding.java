package dev.marketplace.seller.signup;

import dev.marketplace.kit.page.Callers;
import dev.marketplace.shared.Caller;
import dev.marketplace.shop.boundary.PayoutStatus;
import dev.marketplace.shop.boundary.Payouts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Which of the three steps a seller has not done yet. She can leave the last one for later. */
@Named
@RequestScoped
public class Onboarding {

    /** Where a shop is opened. */
    public static final String SHOP = "/onboarding/shop";

    /** Where its payout account is connected. */
    public static final String PAYOUT = "/payouts";

    /** Where a seller works who has done all. */
    public static final String DONE = "/orders";

    @EJB
    private Payouts payouts;

    @Inject
    private Callers callers;

    private Optional<PayoutStatus> known;

    /** Path of the step that is open for somebody who has just signed in; {@link #DONE} if none is. */
    public static String next(Optional<PayoutStatus> status) {
        return status.map(one -> one.state() == PayoutStatus.State.CONNECTED ? DONE : PAYOUT)
                .orElse(SHOP);
    }

    /** As {@link #next(Optional)}, for somebody whose session has just begun. */
    public String next(Caller seller) {
        return next(payouts.lastKnown(seller));
    }

    /** As {@link #next(Optional)}, for the seller who asks. */
    public String next() {
        return next(known());
    }

    /** Whether the seller who asks has a shop. */
    public boolean isShopOpen() {
        return known().isPresent();
    }

    /** Whether money can go to her; no without a shop. */
    public boolean isConnected() {
        return known().filter(one -> one.state() == PayoutStatus.State.CONNECTED)
                .isPresent();
    }

    private Optional<PayoutStatus> known() {
        if (known == null) {
            known = payouts.lastKnown(callers.current());
        }
        return known;
    }
}
