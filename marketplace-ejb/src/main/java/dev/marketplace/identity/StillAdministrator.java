package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** An administrator cannot leave before another one took the role away. */
public final class StillAdministrator extends Problem {

    private static final long serialVersionUID = 1L;

    public StillAdministrator() {
        super("This account runs the marketplace. Please have another administrator take that role away first.");
    }

    @Override
    public String code() {
        return "identity.still-administrator";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
