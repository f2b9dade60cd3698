package dev.marketplace.order;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** What should be changed or paid is paid already. */
public final class AlreadyPaid extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param checkoutId whose orders are made or being made */
    public AlreadyPaid(String checkoutId) {
        super("This is paid already.", Map.of("checkoutId", checkoutId));
    }

    @Override
    public String code() {
        return "order.already-paid";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
