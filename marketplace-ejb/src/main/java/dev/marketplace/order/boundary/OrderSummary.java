package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.ShopRef;
import java.time.Instant;
import java.util.Optional;

/**
 * An order in a list.
 *
 * @param id {@code ord_…}
 * @param groupNumber for people
 * @param paymentStatus paid
 * @param deliveryStatus ordered, packed, shipped, out-for-delivery or delivered
 * @param itemCount pieces
 * @param pictureUrl of the first line
 */
public record OrderSummary(
        String id,
        String groupNumber,
        ShopRef shop,
        String buyerName,
        Instant placedAt,
        Money total,
        String paymentStatus,
        String deliveryStatus,
        int itemCount,
        Optional<String> pictureUrl) {}
