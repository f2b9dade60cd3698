package dev.marketplace.demo.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A category of the first level with its children.
 *
 * @param names the name by language ({@code en}, {@code de}, {@code ar})
 */
public record Category(String slug, Map<String, String> names, List<Child> children) {

    /** A category of the second level; products name it {@code top/child}. */
    public record Child(String slug, Map<String, String> names) {}
}
