package dev.marketplace.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A seller with a shop, over the API.
 *
 * @param shop the shop's name
 * @param picture the id of a picture of hers that her products show
 * @param category {@code top/child}, where her products go
 */
public record Seller(String shop, String email, String password, Api api, String picture, String category) {

    /**
     * Enters a product of one variant.
     *
     * @param slug also its stock keeping unit
     * @param price cents
     */
    public Item sell(String slug, String title, long price, int stock) {
        Map<String, Object> variant = Map.of(
                "sku",
                slug,
                "colour",
                "Sand",
                "regularPrice",
                Api.money(price, "EUR"),
                "stock",
                stock,
                "imageIds",
                List.of());
        api.post("/products", product(slug, title, variant)).must(201);
        return new Item(slug, title, price, stock);
    }

    /** A product as the API takes it, with this one variant. */
    public Map<String, Object> product(String slug, String title, Map<String, Object> variant) {
        return Map.ofEntries(
                Map.entry("slug", slug),
                Map.entry("language", "en"),
                Map.entry("title", title),
                Map.entry("category", category),
                Map.entry("brand", shop),
                Map.entry("tags", List.of("fixture")),
                Map.entry("shortDescription", title + ", made for tests."),
                Map.entry("detailedDescription", "<p>It is what its name says.</p>"),
                Map.entry("specifications", Map.of("Weight", "1 kg")),
                Map.entry("properties", Map.of()),
                Map.entry("warranty", "2 years"),
                Map.entry("cashOnDelivery", false),
                Map.entry("status", "active"),
                Map.entry("variants", List.of(variant)),
                Map.entry("imageIds", List.of(picture)));
    }

    public Api.Login login() {
        return new Api.Login("seller", email, password);
    }

    /** The orders of her shop, newest first. */
    public List<JsonNode> orders() {
        return api.all("/orders");
    }
}
