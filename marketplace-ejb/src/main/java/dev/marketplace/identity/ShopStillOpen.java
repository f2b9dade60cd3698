package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** A seller with a shop cannot leave: its orders still need her. */
public final class ShopStillOpen extends Problem {

    private static final long serialVersionUID = 1L;

    public ShopStillOpen() {
        super("Your shop is still open. Please close it before you delete your account.");
    }

    @Override
    public String code() {
        return "identity.shop-still-open";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
