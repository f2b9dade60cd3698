package dev.marketplace.order.entity;

import dev.marketplace.shared.Money;
import java.time.Instant;

/**
 * So many pieces of a variant in a cart.
 *
 * @param quantity 1 to 99
 * @param priceWhenAdded of one piece: only to tell the shopper that it changed, it is never charged
 */
public record CartItem(String sku, int quantity, Money priceWhenAdded, Instant addedAt) {

    CartItem withQuantity(int pieces) {
        return new CartItem(sku, pieces, priceWhenAdded, addedAt);
    }
}
