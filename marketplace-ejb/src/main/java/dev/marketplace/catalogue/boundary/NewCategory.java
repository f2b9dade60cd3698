package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Checks;
import java.util.List;
import java.util.Map;

/**
 * A category and its children.
 *
 * @param names en, de, ar
 * @param children empty for a child
 */
public record NewCategory(String slug, Map<String, String> names, List<NewCategory> children) {

    public NewCategory {
        names = names == null ? Map.of() : names;
        children = Checks.given(children);
    }
}
