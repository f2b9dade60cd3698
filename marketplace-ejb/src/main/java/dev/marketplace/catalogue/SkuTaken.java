package dev.marketplace.catalogue;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** Another variant has this SKU. */
public final class SkuTaken extends Problem {

    private static final long serialVersionUID = 1L;

    public SkuTaken(String sku) {
        super("Another variant has the SKU " + sku + ".", Map.of("sku", sku));
    }

    @Override
    public String code() {
        return "catalogue.sku-taken";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
