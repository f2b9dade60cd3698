package dev.marketplace.shop.entity;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.PictureRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shop and how it delivers. It opens with its seller's word and stays hers.
 *
 * @param openingHours Mon to Sun, in that order
 * @param delivery at least one
 */
public record Shop(
        String id,
        String sellerId,
        String slug,
        String name,
        String language,
        String city,
        String country,
        String category,
        String bio,
        String address,
        Map<String, String> openingHours,
        List<Link> links,
        Optional<Money> freeDeliveryOver,
        List<Delivery> delivery,
        String returns,
        Optional<PictureRef> avatar,
        Optional<PictureRef> cover,
        Instant openedAt) {

    /** A link of the shop. */
    public record Link(String label, String url) {}

    /** A way of delivery; {@code days} in words. */
    public record Delivery(String method, Money amount, String days) {}
}
