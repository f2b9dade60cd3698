package dev.marketplace.catalogue.store;

import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.ProductStatus;
import dev.marketplace.catalogue.entity.Variant;
import dev.marketplace.platform.mongo.Values;
import dev.marketplace.shared.PictureRef;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Products as documents. */
final class ProductDocuments {

    static final int SCHEMA = 1;

    private ProductDocuments() {}

    static Document document(Product product) {
        Document document = new Document("_id", product.id())
                .append("shopId", product.shopId())
                .append("slug", product.slug())
                .append("language", product.language())
                .append("title", product.title())
                .append("category", product.category())
                .append("brand", product.brand())
                .append("tags", product.tags())
                .append("shortDescription", product.shortDescription())
                .append("detailedDescription", product.detailedDescription())
                .append("specifications", Values.pairs(product.specifications()))
                .append("properties", Values.pairs(product.properties()))
                .append("warranty", product.warranty())
                .append("cashOnDelivery", product.cashOnDelivery())
                .append("status", product.status().name())
                .append(
                        "variants",
                        product.variants().stream()
                                .map(ProductDocuments::document)
                                .toList())
                .append(
                        "pictures",
                        product.pictures().stream().map(Values::picture).toList())
                .append("complete", product.complete())
                .append("createdAt", Date.from(product.createdAt()));
        product.videoUrl().ifPresent(url -> document.append("videoUrl", url));
        return document;
    }

    private static Document document(Variant variant) {
        Document document = new Document("sku", variant.sku())
                .append("regularPrice", Values.money(variant.regularPrice()))
                .append("initialStock", variant.initialStock())
                .append(
                        "pictures",
                        variant.pictures().stream().map(Values::picture).toList());
        variant.salePrice().ifPresent(price -> document.append("salePrice", Values.money(price)));
        variant.colour().ifPresent(colour -> document.append("colour", colour));
        variant.palette().ifPresent(palette -> document.append("palette", palette));
        variant.size().ifPresent(size -> document.append("size", size));
        return document;
    }

    static Product product(Document document) {
        return new Product(
                document.getString("_id"),
                document.getString("shopId"),
                document.getString("slug"),
                document.getString("language"),
                document.getString("title"),
                document.getString("category"),
                document.getString("brand"),
                document.getList("tags", String.class),
                document.getString("shortDescription"),
                document.getString("detailedDescription"),
                Values.pairs(document.getList("specifications", Document.class)),
                Values.pairs(document.getList("properties", Document.class)),
                document.getString("warranty"),
                document.getBoolean("cashOnDelivery"),
                Optional.ofNullable(document.getString("videoUrl")),
                ProductStatus.valueOf(document.getString("status")),
                document.getList("variants", Document.class).stream()
                        .map(ProductDocuments::variant)
                        .toList(),
                pictures(document),
                document.getBoolean("complete"),
                document.getDate("createdAt").toInstant(),
                document.getLong("version"));
    }

    private static Variant variant(Document document) {
        return new Variant(
                document.getString("sku"),
                Optional.ofNullable(document.getString("colour")),
                Optional.ofNullable(document.getString("palette")),
                Optional.ofNullable(document.getString("size")),
                Values.money(document.get("regularPrice", Document.class)),
                Optional.ofNullable(document.get("salePrice", Document.class)).map(Values::money),
                document.getInteger("initialStock"),
                pictures(document));
    }

    private static List<PictureRef> pictures(Document document) {
        return document.getList("pictures", Document.class).stream()
                .map(Values::picture)
                .toList();
    }
}
