package dev.marketplace.order.entity;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.ShopRef;
import java.util.List;

/**
 * What one shop sells and delivers of a checkout: it becomes one order.
 *
 * @param lines at least one, all in one currency
 * @param deliveryMethod as the shop calls it
 * @param shipping what the delivery costs, from 0
 */
public record ShopPart(ShopRef shop, String sellerId, List<SoldLine> lines, String deliveryMethod, Money shipping) {

    public ShopPart {
        lines = List.copyOf(lines);
    }

    public Money subtotal() {
        return Money.sum(lines.stream().map(SoldLine::total).toList(), shipping.currency());
    }

    public Money total() {
        return subtotal().plus(shipping);
    }

    /** On the lines, not on the delivery. */
    public Money commission() {
        return Money.sum(lines.stream().map(SoldLine::commission).toList(), shipping.currency());
    }

    /** Pieces. */
    public int itemCount() {
        return lines.stream().mapToInt(SoldLine::quantity).sum();
    }
}
