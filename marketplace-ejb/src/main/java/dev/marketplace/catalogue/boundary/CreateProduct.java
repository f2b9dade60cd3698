package dev.marketplace.catalogue.boundary;

import dev.marketplace.shared.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product to be sold.
 *
 * @param slug lower-case letters, digits, dashes
 * @param language en, de or ar
 * @param title 1 to 120 characters
 * @param category {@code top/child}, must exist
 * @param tags at most 12
 * @param shortDescription 1 to 300 characters
 * @param detailedDescription HTML, sanitised on write and on read
 * @param videoUrl https
 * @param status active, draft or scheduled
 * @param variants 1 to 60
 * @param imageIds 1 to 8 of the seller's own
 */
public record CreateProduct(
        String slug,
        String language,
        String title,
        String category,
        String brand,
        List<String> tags,
        String shortDescription,
        String detailedDescription,
        Map<String, String> specifications,
        Map<String, List<String>> properties,
        String warranty,
        boolean cashOnDelivery,
        Optional<String> videoUrl,
        String status,
        List<NewVariant> variants,
        List<String> imageIds) {

    public CreateProduct {
        tags = Checks.given(tags);
        specifications = specifications == null ? Map.of() : specifications;
        properties = properties == null ? Map.of() : properties;
        variants = Checks.given(variants);
        imageIds = Checks.given(imageIds);
    }
}
