package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;

/**
 * One option with what it costs for this cart.
 *
 * @param amount 0 above the shop's free limit
 * @param days in words
 */
public record DeliveryPrice(String method, Money amount, String days) {}
