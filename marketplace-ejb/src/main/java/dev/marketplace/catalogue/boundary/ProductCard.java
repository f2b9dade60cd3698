package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.ShopRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product as lists show it.
 *
 * @param id {@code prd_…}
 * @param language of the text: en, de or ar
 * @param picture the first
 * @param price the lowest of its variants, what is paid now
 * @param before the regular price, if the price is reduced
 * @param discountPercent whole percent, rounded down; 0 if not reduced
 * @param available pieces free to sell, all variants together
 * @param colours distinct, in the seller's order
 */
public record ProductCard(
        String id,
        String slug,
        String title,
        String language,
        ShopRef shop,
        Optional<Picture> picture,
        Money price,
        Optional<Money> before,
        int discountPercent,
        long available,
        List<String> colours,
        Instant createdAt) {}
