package dev.marketplace.analytics.boundary;

/**
 * What happened to a product.
 *
 * @param purchases pieces
 */
public record ProductFigures(
        String productId,
        long views,
        long cartAdds,
        long wishlistAdds,
        long purchases) {}
