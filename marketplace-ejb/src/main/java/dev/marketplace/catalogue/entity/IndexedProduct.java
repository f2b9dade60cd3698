package dev.marketplace.catalogue.entity;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.ShopRef;
import java.util.Comparator;

/**
 * A product as the index knows it.
 *
 * @param available pieces free to sell when it was read, all variants together
 */
public record IndexedProduct(Product product, ShopRef shop, long available) {

    /** The variant that lists show the price of: the cheapest. */
    public Variant cheapest() {
        return product.variants().stream()
                .min(Comparator.comparing(Variant::price))
                .orElseThrow();
    }

    public Money price() {
        return cheapest().price();
    }
}
