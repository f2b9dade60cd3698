package dev.marketplace.catalogue;

import dev.marketplace.shared.Problem;
import dev.marketplace.shared.ProblemKind;
import java.util.Map;

/** A category with products cannot vanish. */
public final class CategoryInUse extends Problem {

    private static final long serialVersionUID = 1L;

    public CategoryInUse(String path) {
        super("There are products in " + path + ": move them first.", Map.of("category", path));
    }

    @Override
    public String code() {
        return "catalogue.category-in-use";
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.CONFLICT;
    }
}
