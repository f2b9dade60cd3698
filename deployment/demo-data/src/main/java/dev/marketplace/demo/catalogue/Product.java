package dev.marketplace.demo.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * A product with its variants.
 *
 * @param shop slug of the shop that sells it
 * @param kind name of the drawing that pictures it
 * @param category {@code top/child}
 * @param detail paragraphs of plain text, two to five
 * @param regular cents of EUR, one price for all variants
 * @param sale cents of EUR, below {@code regular}; null when not reduced
 * @param views names of the pictures of each colour, {@code front} among them
 * @param video address of a film; null when there is none
 * @param status {@code active}, {@code draft} or {@code scheduled}
 */
public record Product(
        String slug,
        String shop,
        String language,
        String kind,
        String title,
        String category,
        String brand,
        List<String> tags,
        @JsonProperty("short") String shortDescription,
        List<String> detail,
        Map<String, String> specifications,
        Map<String, List<String>> properties,
        String warranty,
        boolean cashOnDelivery,
        long regular,
        Long sale,
        List<Variant> variants,
        List<String> views,
        String video,
        String status) {

    /**
     * What a shopper puts into the cart.
     *
     * @param size null when the product has no sizes
     * @param sku unique in the whole catalogue
     * @param stock pieces, 0 or more
     */
    public record Variant(String colour, String palette, String size, String sku, int stock) {}
}
