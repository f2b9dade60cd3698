package dev.marketplace.order.control;

import dev.marketplace.shared.ShopRef;
import dev.marketplace.shop.boundary.DeliveryOption;
import java.util.List;

/**
 * How one shop delivers a cart.
 *
 * @param options with what each costs for this cart
 * @param chosen one of them
 */
public record Delivery(ShopRef shop, List<DeliveryOption> options, DeliveryOption chosen) {}
