package dev.marketplace.shop;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** Another shop has this slug. */
public final class ShopSlugTaken extends Problem {

    private static final long serialVersionUID = 1L;

    public ShopSlugTaken() {
        super("That address is taken. Please choose another one.");
    }

    @Override
    public String code() {
        return "shop.slug-taken";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
