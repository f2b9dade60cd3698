package dev.marketplace.identity;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;

/** The marketplace would be left without anybody who runs it. */
public final class LastAdministrator extends Problem {

    private static final long serialVersionUID = 1L;

    public LastAdministrator() {
        super("This is the last administrator. Please promote somebody else first.");
    }

    @Override
    public String code() {
        return "identity.last-administrator";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
