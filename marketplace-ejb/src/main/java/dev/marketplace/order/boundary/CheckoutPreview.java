package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import java.util.List;

/**
 * What would be paid, computed on the server.
 *
 * @param deliveries one per shop
 */
public record CheckoutPreview(
        CartView cart, List<DeliveryChoice> deliveries, Money subtotal, Money shipping, Money total) {}
