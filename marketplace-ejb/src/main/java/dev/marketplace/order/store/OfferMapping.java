package dev.marketplace.order.store;

import dev.marketplace.order.entity.Buyer;
import dev.marketplace.order.entity.Offer;
import dev.marketplace.order.entity.PostalAddress;
import dev.marketplace.order.entity.ShopPart;
import dev.marketplace.order.entity.SoldLine;
import dev.marketplace.shared.ShopRef;
import org.bson.Document;

/** What was offered and sold, as checkouts and orders hold it. */
final class OfferMapping {

    private OfferMapping() {}

    static Document offer(Offer offer) {
        return new Document("buyer", buyer(offer.buyer()))
                .append("cartId", offer.cartId())
                .append("startKey", offer.startKey())
                .append("choicesHash", offer.choicesHash())
                .append("fingerprint", offer.fingerprint())
                .append("shipTo", address(offer.shipTo()))
                .append("total", Bsons.money(offer.total()))
                .append("parts", offer.parts().stream().map(OfferMapping::part).toList());
    }

    static Offer offer(Document document) {
        return new Offer(
                buyer(document.get("buyer", Document.class)),
                document.getString("cartId"),
                document.getString("startKey"),
                document.getString("choicesHash"),
                document.getString("fingerprint"),
                address(document.get("shipTo", Document.class)),
                Bsons.children(document, "parts").stream()
                        .map(OfferMapping::part)
                        .toList());
    }

    static Document part(ShopPart part) {
        return new Document("shop", shop(part.shop()))
                .append("sellerId", part.sellerId())
                .append("lines", part.lines().stream().map(OfferMapping::line).toList())
                .append("deliveryMethod", part.deliveryMethod())
                .append("shipping", Bsons.money(part.shipping()))
                .append("subtotal", Bsons.money(part.subtotal()))
                .append("total", Bsons.money(part.total()))
                .append("commission", Bsons.money(part.commission()));
    }

    static ShopPart part(Document document) {
        return new ShopPart(
                shop(document.get("shop", Document.class)),
                document.getString("sellerId"),
                Bsons.children(document, "lines").stream()
                        .map(OfferMapping::line)
                        .toList(),
                document.getString("deliveryMethod"),
                Bsons.money(document, "shipping"));
    }

    static Document buyer(Buyer buyer) {
        return new Document("id", buyer.id()).append("name", buyer.name()).append("email", buyer.email());
    }

    static Buyer buyer(Document document) {
        return new Buyer(document.getString("id"), document.getString("name"), document.getString("email"));
    }

    static Document address(PostalAddress address) {
        return new Document("name", address.name())
                .append("street", address.street())
                .append("city", address.city())
                .append("zip", address.zip())
                .append("country", address.country());
    }

    static PostalAddress address(Document document) {
        return new PostalAddress(
                document.getString("name"),
                document.getString("street"),
                document.getString("city"),
                document.getString("zip"),
                document.getString("country"));
    }

    private static Document shop(ShopRef shop) {
        return new Document("id", shop.id()).append("slug", shop.slug()).append("name", shop.name());
    }

    private static ShopRef shop(Document document) {
        return new ShopRef(document.getString("id"), document.getString("slug"), document.getString("name"));
    }

    private static Document line(SoldLine line) {
        Document document = new Document("sku", line.sku())
                .append("productId", line.productId())
                .append("slug", line.slug())
                .append("title", line.title())
                .append("quantity", line.quantity())
                .append("unitPrice", Bsons.money(line.unitPrice()))
                .append("total", Bsons.money(line.total()))
                .append("commission", Bsons.money(line.commission()));
        Bsons.put(document, "colour", line.colour());
        Bsons.put(document, "size", line.size());
        Bsons.put(document, "pictureUrl", line.pictureUrl());
        return document;
    }

    private static SoldLine line(Document document) {
        return new SoldLine(
                document.getString("sku"),
                document.getString("productId"),
                document.getString("slug"),
                document.getString("title"),
                Bsons.text(document, "colour"),
                Bsons.text(document, "size"),
                Bsons.text(document, "pictureUrl"),
                document.getInteger("quantity"),
                Bsons.money(document, "unitPrice"),
                Bsons.money(document, "commission"));
    }
}
