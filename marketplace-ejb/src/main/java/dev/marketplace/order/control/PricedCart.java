package dev.marketplace.order.control;

import dev.marketplace.catalogue.boundary.PricedItem;
import dev.marketplace.order.entity.CartItem;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.ShopRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A cart with what the catalogue says of it now.
 *
 * @param lines in the order of adding; variants that the catalogue no longer knows are left out
 * @param currency of all its prices
 */
public record PricedCart(List<Line> lines, String currency) {

    public PricedCart {
        lines = List.copyOf(lines);
    }

    /**
     * One variant.
     *
     * @param available pieces that this cart can have: the free ones and those that its own checkout holds
     */
    public record Line(CartItem item, PricedItem found, int available) {

        public Money total() {
            return found.price().times(item.quantity());
        }

        public boolean payable() {
            return found.forSale() && available >= item.quantity();
        }
    }

    /** Shops in the order of their first line. */
    public Map<ShopRef, List<Line>> byShop() {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.found().shop(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    public Money subtotal() {
        return subtotal(lines);
    }

    public Money subtotal(List<Line> some) {
        return Money.sum(some.stream().map(Line::total).toList(), currency);
    }

    /** Whether all of it can be bought now; never true for an empty cart. */
    public boolean payable() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::payable);
    }
}
