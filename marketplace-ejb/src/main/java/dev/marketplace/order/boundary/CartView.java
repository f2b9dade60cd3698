package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import java.util.List;

/**
 * A cart, reckoned now.
 *
 * @param shops in the order of adding; empty cart: none
 * @param itemCount pieces
 * @param subtotal without delivery
 * @param payable false if a line is sold out or not for sale
 */
public record CartView(List<CartShop> shops, int itemCount, Money subtotal, boolean payable) {}
