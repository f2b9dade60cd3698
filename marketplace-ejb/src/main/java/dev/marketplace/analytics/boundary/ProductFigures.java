package dev.marketplace.analytics.boundary;

/**
 * What happened to a product.
 *
 * @param purchases pieces bought
 */
public record ProductFigures(String productId, long purchases) {}
