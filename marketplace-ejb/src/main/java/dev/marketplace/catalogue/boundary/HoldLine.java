package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.control.Limits;

/**
 * So many pieces of a variant.
 *
 * @param quantity 1 to 99
 */
public record HoldLine(String sku, int quantity) {

    /** @throws IllegalArgumentException if the quantity is out of range: less than one would add to the stock */
    public HoldLine {
        if (quantity < 1 || quantity > Limits.QUANTITY_MAX) {
            throw new IllegalArgumentException("cannot hold " + quantity + " of " + sku);
        }
    }
}
