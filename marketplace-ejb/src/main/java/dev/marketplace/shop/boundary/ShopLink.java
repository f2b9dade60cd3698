package dev.marketplace.shop.boundary;

/**
 * A link of a shop.
 *
 * @param url https
 */
public record ShopLink(String label, String url) {}
