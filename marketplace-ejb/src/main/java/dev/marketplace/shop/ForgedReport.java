package dev.marketplace.shop;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** A report of an account that does not come from the payment provider, or not just now. */
public final class ForgedReport extends Problem {

    private static final long serialVersionUID = 1L;

    public ForgedReport() {
        super("The signature does not fit.");
    }

    @Override
    public String code() {
        return "shop.forged-report";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.INVALID;
    }
}
