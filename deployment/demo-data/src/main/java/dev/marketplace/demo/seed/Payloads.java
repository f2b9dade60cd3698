package dev.marketplace.demo.seed;

import dev.marketplace.demo.catalogue.Category;
import dev.marketplace.demo.catalogue.Product;
import dev.marketplace.demo.catalogue.Shop;
import dev.marketplace.demo.pictures.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bodies that the API takes, made from the catalogue. What is absent is left out. */
final class Payloads {

    private static final String CURRENCY = "EUR";

    private Payloads() {}

    static List<Map<String, Object>> categories(List<Category> categories) {
        return categories.stream()
                .map(top -> category(
                        top.slug(),
                        top.names(),
                        top.children().stream()
                                .map(child -> category(child.slug(), child.names(), List.of()))
                                .toList()))
                .toList();
    }

    private static Map<String, Object> category(
            String slug, Map<String, String> names, List<Map<String, Object>> children) {
        return Map.of("slug", slug, "names", names, "children", children);
    }

    static Map<String, Object> shop(Shop shop, String avatarImageId, String coverImageId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("slug", shop.slug());
        body.put("name", shop.name());
        body.put("language", shop.language());
        body.put("city", shop.city());
        body.put("country", shop.country());
        body.put("category", shop.category());
        body.put("bio", shop.bio());
        body.put("address", shop.address());
        body.put("openingHours", shop.openingHours());
        body.put("links", shop.links());
        if (shop.freeDeliveryOver() != null) {
            body.put("freeDeliveryOver", money(shop.freeDeliveryOver()));
        }
        body.put(
                "delivery",
                shop.delivery().stream()
                        .map(way -> Map.of("method", way.method(), "amount", money(way.amount()), "days", way.days()))
                        .toList());
        body.put("returns", shop.returns());
        body.put("avatarImageId", avatarImageId);
        body.put("coverImageId", coverImageId);
        return body;
    }

    /** @param imageId from a picture to the id it got when it was uploaded */
    static Map<String, Object> product(Product product, Function<Picture, String> imageId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("slug", product.slug());
        body.put("language", product.language());
        body.put("title", product.title());
        body.put("category", product.category());
        body.put("brand", product.brand());
        body.put("tags", product.tags());
        body.put("shortDescription", product.shortDescription());
        body.put("detailedDescription", html(product.detail()));
        body.put("specifications", product.specifications());
        body.put("properties", product.properties());
        body.put("warranty", product.warranty());
        body.put("cashOnDelivery", product.cashOnDelivery());
        if (product.video() != null) {
            body.put("videoUrl", product.video());
        }
        body.put("status", product.status());
        body.put(
                "variants",
                product.variants().stream()
                        .map(variant -> variant(product, variant, imageId))
                        .toList());
        body.put("imageIds", imageIds(product, product.variants().get(0), imageId));
        return body;
    }

    private static Map<String, Object> variant(
            Product product, Product.Variant variant, Function<Picture, String> imageId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("colour", variant.colour());
        body.put("palette", variant.palette());
        if (variant.size() != null) {
            body.put("size", variant.size());
        }
        body.put("sku", variant.sku());
        body.put("regularPrice", money(product.regular()));
        if (product.sale() != null) {
            body.put("salePrice", money(product.sale()));
        }
        body.put("stock", variant.stock());
        body.put("imageIds", imageIds(product, variant, imageId));
        return body;
    }

    private static List<String> imageIds(Product product, Product.Variant variant, Function<Picture, String> imageId) {
        return Picture.of(product, variant).stream().map(imageId).toList();
    }

    private static Map<String, Object> money(long cents) {
        return Map.of("amount", cents, "currency", CURRENCY);
    }

    private static String html(List<String> paragraphs) {
        return paragraphs.stream()
                .map(text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .map(text -> "<p>" + text + "</p>")
                .collect(Collectors.joining("\n"));
    }
}
