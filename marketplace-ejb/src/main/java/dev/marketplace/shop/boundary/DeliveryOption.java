package dev.marketplace.shop.boundary;

import dev.marketplace.shared.Money;

/**
 * A way in which a shop delivers.
 *
 * @param method unique within the shop
 * @param days in words, e.g. 3 to 5
 */
public record DeliveryOption(String method, Money amount, String days) {}
