package dev.marketplace.catalogue.boundary;

import dev.marketplace.catalogue.control.Limits;
import dev.marketplace.shared.Checks;
import java.util.Map;
import java.util.Set;

/** What a product must be like. */
final class ProductChecks {

    private static final Set<String> STATUSES = Set.of("active", "draft", "scheduled");

    private ProductChecks() {}

    /** @throws dev.marketplace.shared.InvalidInput with all that is wrong */
    static void check(CreateProduct product, boolean categoryExists, String currency) {
        Checks checks = new Checks()
                .that(
                        product.slug() != null && product.slug().matches("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?"),
                        "slug",
                        "1 to 80 lower-case letters, digits and dashes.")
                .that(
                        product.language() != null && Limits.LANGUAGES.contains(product.language()),
                        "language",
                        "en, de or ar.")
                .text("title", product.title(), Limits.TITLE)
                .that(categoryExists, "category", "Please choose a category.")
                .text("brand", product.brand(), Limits.BRAND)
                .text("shortDescription", product.shortDescription(), Limits.SHORT_DESCRIPTION)
                .that(
                        product.detailedDescription() != null
                                && product.detailedDescription().length() <= Limits.DETAILED_DESCRIPTION,
                        "detailedDescription",
                        "At most " + Limits.DETAILED_DESCRIPTION + " characters.")
                .optionalText("warranty", product.warranty(), Limits.WARRANTY)
                .that(
                        product.status() != null && STATUSES.contains(product.status()),
                        "status",
                        "active, draft or scheduled.")
                .that(product.tags().size() <= Limits.TAGS, "tags", "At most " + Limits.TAGS + ".")
                .that(
                        !product.imageIds().isEmpty() && product.imageIds().size() <= Limits.PICTURES,
                        "imageIds",
                        "1 to " + Limits.PICTURES + " pictures.");
        product.tags().forEach(tag -> checks.text("tags", tag, Limits.TAG));
        product.videoUrl()
                .ifPresent(url -> checks.text("videoUrl", url, Limits.URL)
                        .that(url.startsWith("https://"), "videoUrl", "It starts with https://."));
        facts(checks, "specifications", product.specifications());
        facts(checks, "properties", product.properties());
        variants(checks, product, currency);
        checks.done();
    }

    private static void facts(Checks checks, String field, Map<String, ?> facts) {
        checks.that(facts.size() <= Limits.FACTS, field, "At most " + Limits.FACTS + ".");
        facts.forEach((name, value) -> checks.text(field, name, Limits.FACT)
                .that(String.valueOf(value).length() <= Limits.FACT * 4, field, "A value is too long: " + name + "."));
    }

    private static void variants(Checks checks, CreateProduct product, String currency) {
        int count = product.variants().size();
        checks.that(count >= 1 && count <= Limits.VARIANTS, "variants", "1 to " + Limits.VARIANTS + " variants.");
        checks.that(
                product.variants().stream().map(NewVariant::sku).distinct().count() == count,
                "variants",
                "Each SKU once.");
        for (int i = 0; i < count; i++) {
            variant(checks, "variants[" + i + "].", product.variants().get(i), currency);
        }
    }

    private static void variant(Checks checks, String at, NewVariant variant, String currency) {
        checks.that(
                        variant.sku() != null && variant.sku().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"),
                        at + "sku",
                        "1 to 40 letters, digits, dots and dashes.")
                .that(
                        variant.regularPrice() != null
                                && variant.regularPrice().isPositive()
                                && variant.regularPrice().amount() <= Limits.PRICE_MAX
                                && variant.regularPrice().currency().equals(currency),
                        at + "regularPrice",
                        "More than nothing, in " + currency + ".")
                .range(at + "stock", variant.stock(), 0, Limits.STOCK_MAX)
                .that(
                        variant.imageIds().size() <= Limits.PICTURES,
                        at + "imageIds",
                        "At most " + Limits.PICTURES + " pictures.");
        variant.salePrice()
                .ifPresent(sale -> checks.that(
                        sale.isPositive()
                                && variant.regularPrice() != null
                                && sale.currency().equals(variant.regularPrice().currency())
                                && sale.compareTo(variant.regularPrice()) < 0,
                        at + "salePrice",
                        "Below the regular price."));
        variant.colour().ifPresent(colour -> checks.text(at + "colour", colour, Limits.TAG));
        variant.palette().ifPresent(palette -> checks.text(at + "palette", palette, Limits.TAG));
        variant.size().ifPresent(size -> checks.text(at + "size", size, Limits.TAG));
    }
}
