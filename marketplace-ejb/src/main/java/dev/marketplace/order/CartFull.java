package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The cart has as many different variants as it can hold. */
public final class CartFull extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param limit variants */
    public CartFull(int limit) {
        super(
                "A cart holds up to " + limit + " different items. Please buy some of them first.",
                Map.of("limit", limit));
    }

    @Override
    public String code() {
        return "order.cart-full";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
