package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** Fewer pieces are free to sell than the cart should hold. */
public final class NotEnoughStock extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param left pieces that are free to sell, from 0 */
    public NotEnoughStock(String sku, int left) {
        super(left == 0 ? "This is sold out." : "Only " + left + " left.", Map.of("sku", sku, "left", left));
    }

    @Override
    public String code() {
        return "order.not-enough-stock";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
