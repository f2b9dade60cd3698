package dev.marketplace.order.boundary;

import java.util.Map;
import java.util.Optional;

/**
 * What the shopper chooses; prices are never among it.
 *
 * @param addressId one of her addresses; absent in a preview
 * @param deliveryByShop shop id to method; a shop that is missing gets its first
 */
public record CheckoutChoices(Optional<String> addressId, Map<String, String> deliveryByShop) {}
