package dev.marketplace.shop.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shop's page. Nothing of its seller's account is in it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param category a top category's slug
 * @param openingHours Mon to Sun
 * @param delivery at least one
 */
public record ShopView(
        String id,
        String slug,
        String name,
        String language,
        String city,
        String country,
        String category,
        String bio,
        String address,
        Map<String, String> openingHours,
        List<ShopLink> links,
        Optional<Money> freeDeliveryOver,
        List<DeliveryOption> delivery,
        String returns,
        Optional<Picture> avatar,
        Optional<Picture> cover) {}
