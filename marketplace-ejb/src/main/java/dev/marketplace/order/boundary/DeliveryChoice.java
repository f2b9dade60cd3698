package dev.marketplace.order.boundary;

import dev.marketplace.shared.ShopRef;
import java.util.List;

/**
 * What one shop may deliver by, and which is chosen.
 *
 * @param chosen the method
 */
public record DeliveryChoice(ShopRef shop, List<DeliveryPrice> options, String chosen) {}
