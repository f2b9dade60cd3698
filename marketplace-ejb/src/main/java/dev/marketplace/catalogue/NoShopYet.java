package dev.marketplace.catalogue;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** A seller without a shop cannot sell. */
public final class NoShopYet extends Problem {

    private static final long serialVersionUID = 1L;

    public NoShopYet() {
        super("Please open your shop first.");
    }

    @Override
    public String code() {
        return "catalogue.no-shop-yet";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.FORBIDDEN;
    }
}
