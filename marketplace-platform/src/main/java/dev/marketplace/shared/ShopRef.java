package dev.marketplace.shared;

/**
 * A shop as others name it.
 *
 * @param id {@code shp_…}
 */
public record ShopRef(String id, String slug, String name) {}
