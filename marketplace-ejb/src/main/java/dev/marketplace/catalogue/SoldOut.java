package dev.marketplace.catalogue;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** Fewer pieces of a variant are free to sell than were asked for. */
public final class SoldOut extends Problem {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private final int left;

    /** @param left pieces that are free to sell, from 0 */
    public SoldOut(String sku, int left) {
        super(left == 0 ? "This is sold out." : "Only " + left + " left.", Map.of("sku", sku, "left", left));
        this.sku = sku;
        this.left = left;
    }

    @Override
    public String code() {
        return "catalogue.sold-out";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }

    public String sku() {
        return sku;
    }

    /** Pieces that are free to sell, from 0. */
    public int left() {
        return left;
    }
}
