package dev.marketplace.catalogue.entity;

import dev.marketplace.shared.PictureRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A product. It is entered whole; once its pieces lie in stock it is complete, and if it is active readers see it.
 *
 * @param category {@code top/child}
 * @param detailedDescription sanitised HTML
 * @param complete whether the stock of all variants has been entered
 * @param version rises with each change
 */
public record Product(
        String id,
        String shopId,
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
        ProductStatus status,
        List<Variant> variants,
        List<PictureRef> pictures,
        boolean complete,
        Instant createdAt,
        long version) {

    /** Whether readers may see and buy it. */
    public boolean forSale() {
        return complete && status == ProductStatus.ACTIVE;
    }

    public List<String> skus() {
        return variants.stream().map(Variant::sku).toList();
    }
}
