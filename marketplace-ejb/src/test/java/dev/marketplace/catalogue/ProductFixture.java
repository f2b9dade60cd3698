package dev.marketplace.catalogue;

import dev.marketplace.catalogue.entity.IndexedProduct;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.ProductStatus;
import dev.marketplace.catalogue.entity.Variant;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.ShopRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products to test with: begin with {@link #product}, change what matters, end with {@link #entered} or {@link #indexed}. */
public final class ProductFixture {

    private final String id;
    private String slug;
    private String title = "Linen shirt";
    private String language = "en";
    private String category = "clothing/shirts";
    private String shop = "shp_1";
    private List<String> tags = List.of();
    private List<Variant> variants;
    private ProductStatus status = ProductStatus.ACTIVE;
    private boolean complete = true;
    private Instant createdAt = Instant.parse("2026-11-01T10:00:00.123Z");
    private long available = 10;

    private ProductFixture(String id) {
        this.id = "prd_" + id;
        this.slug = id;
        this.variants = List.of(variant("sku-" + id, 2_000, "", ""));
    }

    public static ProductFixture product(String id) {
        return new ProductFixture(id);
    }

    /** @param colour blank for none; so with the size */
    public static Variant variant(String sku, long price, String colour, String size) {
        return new Variant(
                sku,
                Optional.of(colour).filter(text -> !text.isEmpty()),
                Optional.of(colour).filter(text -> !text.isEmpty()).map(text -> text + "-palette"),
                Optional.of(size).filter(text -> !text.isEmpty()),
                Money.of(price + 500, "EUR"),
                Optional.of(Money.of(price, "EUR")),
                5,
                List.of(new PictureRef("img_" + sku, "/main/products/" + sku + ".png", 600, 800)));
    }

    public ProductFixture slug(String text) {
        slug = text;
        return this;
    }

    public ProductFixture title(String text) {
        title = text;
        return this;
    }

    public ProductFixture language(String text) {
        language = text;
        return this;
    }

    public ProductFixture category(String path) {
        category = path;
        return this;
    }

    public ProductFixture shop(String shopId) {
        shop = shopId;
        return this;
    }

    public ProductFixture tags(String... words) {
        tags = List.of(words);
        return this;
    }

    public ProductFixture variants(Variant... all) {
        variants = List.of(all);
        return this;
    }

    public ProductFixture price(long amount) {
        return variants(variant("sku-" + id, amount, "", ""));
    }

    public ProductFixture status(ProductStatus where) {
        status = where;
        return this;
    }

    public ProductFixture incomplete() {
        complete = false;
        return this;
    }

    public ProductFixture created(String instant) {
        createdAt = Instant.parse(instant);
        return this;
    }

    public ProductFixture available(long pieces) {
        available = pieces;
        return this;
    }

    public Product entered() {
        Map<String, String> specifications = new LinkedHashMap<>();
        specifications.put("Zip.size", "$5");
        specifications.put("Fabric", "Flax");
        return new Product(
                id,
                shop,
                slug,
                language,
                title,
                category,
                "Halden",
                tags,
                "Made to last.",
                "<p>Made to <b>last</b>.</p>",
                specifications,
                Map.of("Care", List.of("30 degrees", "iron")),
                "2 years",
                true,
                Optional.of("https://video.example/1"),
                status,
                variants,
                List.of(new PictureRef("img_" + id, "/main/products/" + id + ".png", 600, 800)),
                complete,
                createdAt,
                1);
    }

    public IndexedProduct indexed() {
        return new IndexedProduct(entered(), new ShopRef(shop, shop + "-slug", "Shop " + shop), available);
    }
}
