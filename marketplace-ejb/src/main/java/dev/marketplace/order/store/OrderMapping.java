package dev.marketplace.order.store;

import dev.marketplace.order.entity.DeliveryStatus;
import dev.marketplace.order.entity.Order;
import dev.marketplace.order.entity.Payment;
import dev.marketplace.order.entity.SoldLine;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Orders as their collection holds them. */
final class OrderMapping {

    private OrderMapping() {}

    static Document document(Order order) {
        Payment payment = order.payment();
        return new Document("_id", order.id())
                .append("checkoutId", order.checkoutId())
                .append("groupId", order.groupId())
                .append("groupNumber", order.groupNumber())
                .append("buyer", OfferMapping.buyer(order.buyer()))
                .append("shipTo", OfferMapping.address(order.shipTo()))
                .append("part", OfferMapping.part(order.part()))
                .append(
                        "payment",
                        new Document("status", "paid")
                                .append("reference", payment.reference())
                                .append("received", Bsons.money(payment.received()))
                                .append("seenAt", Bsons.time(payment.seenAt())))
                .append("transferGroup", order.transferGroup())
                .append("deliveryStatus", order.deliveryStatus().word())
                .append("placedAt", Bsons.time(order.placedAt()))
                .append("search", search(order));
    }

    static Order order(Document document) {
        Document payment = document.get("payment", Document.class);
        return new Order(
                document.getString("_id"),
                document.getString("checkoutId"),
                document.getString("groupId"),
                document.getString("groupNumber"),
                OfferMapping.buyer(document.get("buyer", Document.class)),
                OfferMapping.address(document.get("shipTo", Document.class)),
                OfferMapping.part(document.get("part", Document.class)),
                new Payment(
                        payment.getString("reference"),
                        Bsons.money(payment, "received"),
                        Bsons.time(payment, "seenAt")),
                document.getString("transferGroup"),
                DeliveryStatus.ofWord(document.getString("deliveryStatus")),
                Bsons.time(document, "placedAt"));
    }

    /** What can be searched for, in lower case. */
    private static String search(Order order) {
        return Stream.concat(
                        Stream.of(order.groupNumber(), order.id(), order.buyer().name()),
                        order.part().lines().stream().map(SoldLine::title))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
