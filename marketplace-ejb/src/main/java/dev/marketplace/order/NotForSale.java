package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The variant exists but is not sold at present. */
public final class NotForSale extends Problem {

    private static final long serialVersionUID = 1L;

    public NotForSale(String sku) {
        super("This is not for sale at present.", Map.of("sku", sku));
    }

    @Override
    public String code() {
        return "order.not-for-sale";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
