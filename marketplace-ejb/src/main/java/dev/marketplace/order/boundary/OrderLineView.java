package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import java.util.Optional;

/**
 * One line of an order, as it was sold.
 */
public record OrderLineView(
        String sku,
        String slug,
        String title,
        Optional<String> colour,
        Optional<String> size,
        Optional<String> pictureUrl,
        int quantity,
        Money unitPrice,
        Money total) {}
