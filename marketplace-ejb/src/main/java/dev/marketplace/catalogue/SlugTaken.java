package dev.marketplace.catalogue;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** Another product has this slug. */
public final class SlugTaken extends Problem {

    private static final long serialVersionUID = 1L;

    public SlugTaken(String suggestion) {
        super("That address is taken. " + suggestion + " is free.", Map.of("suggestion", suggestion));
    }

    @Override
    public String code() {
        return "catalogue.slug-taken";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
