package dev.marketplace.catalogue.boundary;

/**
 * A category on the way from the top.
 *
 * @param name in the reader's language
 * @param path {@code top} or {@code top/child}
 */
public record CategoryRef(String slug, String name, String path) {}
