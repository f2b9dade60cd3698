package dev.marketplace.shop;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** The payment provider opens no account for this shop, e.g. in a country that it does not serve. */
public final class PayoutNotPossible extends Problem {

    private static final long serialVersionUID = 1L;

    /** @param cause what the provider said, for the log */
    public PayoutNotPossible(Throwable cause) {
        super("Our payment provider cannot open an account for this shop. Please write to us.", Map.of(), cause);
    }

    @Override
    public String code() {
        return "shop.payout-not-possible";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.UNPROCESSABLE;
    }
}
