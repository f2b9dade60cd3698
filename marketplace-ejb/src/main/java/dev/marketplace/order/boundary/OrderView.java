package dev.marketplace.order.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.ShopRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order's page.
 *
 * @param paymentStatus paid
 * @param deliveryStatus ordered, packed, shipped, out-for-delivery or delivered
 * @param commission for the seller and admins
 * @param net total less commission, for the seller and admins
 * @param transferGroup for admins
 */
public record OrderView(
        String id,
        String groupNumber,
        ShopRef shop,
        String buyerId,
        String buyerName,
        Instant placedAt,
        String paymentStatus,
        String deliveryStatus,
        List<OrderLineView> lines,
        Money subtotal,
        Money shipping,
        Money total,
        String deliveryMethod,
        ShipTo shipTo,
        Optional<Money> commission,
        Optional<Money> net,
        Optional<String> transferGroup) {}
