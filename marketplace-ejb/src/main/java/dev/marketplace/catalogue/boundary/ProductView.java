package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Money;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.ShopRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product's page.
 *
 * @param language of the text
 * @param categories from the top down
 * @param shortDescription plain text
 * @param detailedDescription HTML that is safe to show
 * @param specifications in the seller's order
 * @param properties in the seller's order
 * @param videoUrl https
 * @param pictures the gallery; may be empty
 * @param variants in the seller's order, at least one
 * @param lowestPriceOf30Days given when a variant is reduced
 */
public record ProductView(
        String id,
        String slug,
        String language,
        String title,
        String brand,
        ShopRef shop,
        List<CategoryRef> categories,
        List<String> tags,
        String shortDescription,
        String detailedDescription,
        Map<String, String> specifications,
        Map<String, List<String>> properties,
        String warranty,
        boolean cashOnDelivery,
        Optional<String> videoUrl,
        List<Picture> pictures,
        List<VariantView> variants,
        Optional<Money> lowestPriceOf30Days,
        Instant createdAt) {}
