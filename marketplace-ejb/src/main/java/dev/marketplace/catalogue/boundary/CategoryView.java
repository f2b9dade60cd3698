package dev.marketplace.catalogue.boundary;

import java.util.List;

/**
 * A category of the shop's navigation.
 *
 * @param path {@code top} or {@code top/child}
 * @param name in the reader's language
 * @param children in the admin's order; empty for a child
 */
public record CategoryView(String slug, String path, String name, List<CategoryView> children) {}
