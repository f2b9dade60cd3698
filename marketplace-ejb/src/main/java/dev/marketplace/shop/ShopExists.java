package dev.marketplace.shop;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** A seller has one shop, and this one has hers. */
public final class ShopExists extends Problem {

    private static final long serialVersionUID = 1L;

    public ShopExists() {
        super("You have a shop already.");
    }

    @Override
    public String code() {
        return "shop.shop-exists";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
