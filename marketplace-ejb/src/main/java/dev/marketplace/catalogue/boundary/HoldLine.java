package dev.marketplace.catalogue.boundary;

/**
 * So many pieces of a variant.
 *
 * @param quantity 1 to 99
 */
public record HoldLine(
        String sku,
        int quantity) {}
