package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.ShopRef;
import java.util.List;

/**
 * The lines of one shop.
 */
public record CartShop(ShopRef shop, List<CartLine> lines, Money subtotal) {}
