package dev.marketplace.shop.store;

import dev.marketplace.platform.mongo.Values;
import dev.marketplace.shop.entity.Shop;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Shops as documents. */
final class ShopDocuments {

    static final int SCHEMA = 1;

    private ShopDocuments() {}

    static Document document(Shop shop) {
        Document document = new Document("_id", shop.id())
                .append("sellerId", shop.sellerId())
                .append("slug", shop.slug())
                .append("name", shop.name())
                .append("language", shop.language())
                .append("city", shop.city())
                .append("country", shop.country())
                .append("category", shop.category())
                .append("bio", shop.bio())
                .append("address", shop.address())
                .append("openingHours", Values.pairs(shop.openingHours()))
                .append(
                        "links",
                        shop.links().stream().map(ShopDocuments::document).toList())
                .append(
                        "delivery",
                        shop.delivery().stream().map(ShopDocuments::document).toList())
                .append("returns", shop.returns())
                .append("openedAt", Date.from(shop.openedAt()));
        shop.freeDeliveryOver().ifPresent(limit -> document.append("freeDeliveryOver", Values.money(limit)));
        shop.avatar().ifPresent(picture -> document.append("avatar", Values.picture(picture)));
        shop.cover().ifPresent(picture -> document.append("cover", Values.picture(picture)));
        return document;
    }

    private static Document document(Shop.Link link) {
        return new Document("label", link.label()).append("url", link.url());
    }

    private static Document document(Shop.Delivery delivery) {
        return new Document("method", delivery.method())
                .append("amount", Values.money(delivery.amount()))
                .append("days", delivery.days());
    }

    static Shop shop(Document document) {
        List<Shop.Link> links = document.getList("links", Document.class).stream()
                .map(link -> new Shop.Link(link.getString("label"), link.getString("url")))
                .toList();
        List<Shop.Delivery> delivery = document.getList("delivery", Document.class).stream()
                .map(way -> new Shop.Delivery(
                        way.getString("method"),
                        Values.money(way.get("amount", Document.class)),
                        way.getString("days")))
                .toList();
        return new Shop(
                document.getString("_id"),
                document.getString("sellerId"),
                document.getString("slug"),
                document.getString("name"),
                document.getString("language"),
                document.getString("city"),
                document.getString("country"),
                document.getString("category"),
                document.getString("bio"),
                document.getString("address"),
                Values.pairs(document.getList("openingHours", Document.class)),
                links,
                Optional.ofNullable(document.get("freeDeliveryOver", Document.class))
                        .map(Values::money),
                delivery,
                document.getString("returns"),
                Optional.ofNullable(document.get("avatar", Document.class)).map(Values::picture),
                Optional.ofNullable(document.get("cover", Document.class)).map(Values::picture),
                document.getDate("openedAt").toInstant());
    }
}
