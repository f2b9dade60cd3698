package dev.marketplace.demo.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A seller's shop.
 *
 * @param language of all its words: {@code en}, {@code de} or {@code ar}
 * @param country ISO 3166-1 alpha-2
 * @param category slug of the first-level category it is mainly about
 * @param openingHours text by day, {@code Mon} to {@code Sun}
 * @param freeDeliveryOver cents of EUR; null when delivery is never free
 */
public record Shop(
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
        Long freeDeliveryOver,
        List<Delivery> delivery,
        Drawing avatar,
        Drawing cover,
        String returns) {

    /** A link to one of the shop's own pages elsewhere. */
    public record Link(String label, String url) {}

    /**
     * A way of delivery.
     *
     * @param amount cents of EUR, 0 when free
     * @param days text such as {@code 3 to 5}
     */
    public record Delivery(String method, long amount, String days) {}
}
