package dev.marketplace.shop.boundary;

import dev.marketplace.shared.Checks;
import dev.marketplace.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A seller opens her shop.
 *
 * @param name 1 to 80 characters
 * @param language en, de or ar
 * @param country ISO 3166-1 alpha-2
 * @param category a top category's slug
 * @param bio at most 1,000 characters
 * @param openingHours Mon to Sun
 * @param delivery at least one
 */
public record CreateShop(
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
        Optional<String> avatarImageId,
        Optional<String> coverImageId) {

    public CreateShop {
        openingHours = openingHours == null ? Map.of() : openingHours;
        links = Checks.given(links);
        delivery = Checks.given(delivery);
    }
}
