package dev.marketplace.order.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;

import dev.marketplace.order.control.CartIds;
import dev.marketplace.order.control.CartStore;
import dev.marketplace.order.entity.Cart;
import dev.marketplace.order.entity.CartItem;
import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Carts in the collection {@code carts}, {@code _id} made from the shopper or the visitor. */
@Dependent
public class MongoCarts implements CartStore {

    private static final String COLLECTION = "carts";
    private static final List<String> MUTABLE = List.of("items", "checkoutId", "merged", "updatedAt");

    private final Aggregates carts;

    @Inject
    public MongoCarts(Documents documents, Outbox outbox) {
        this.carts = new Aggregates(documents, outbox, COLLECTION, 1);
    }

    @Override
    public void ensure(Indexes indexes, Scope scope) {
        indexes.ensure(scope, COLLECTION, Indexes.on("updatedAt"));
    }

    @Override
    public Optional<Cart> find(Scope scope, String id) {
        return carts.findById(scope, id).map(MongoCarts::cart);
    }

    @Override
    public boolean save(Scope scope, Cart cart, Instant now) {
        Document document = document(cart, now);
        return cart.version() == 0
                ? carts.insert(scope, document, List.of())
                : carts.update(scope, cart.id(), cart.version(), Bsons.setting(document, MUTABLE), List.of());
    }

    @Override
    public void delete(Scope scope, Cart cart) {
        carts.in(scope).deleteOne(and(eq("_id", cart.id()), eq("version", cart.version())));
    }

    @Override
    public long deleteVisitorsBefore(Scope scope, Instant time) {
        return carts.in(scope)
                .deleteMany(and(lt("updatedAt", time), regex("_id", "^" + CartIds.visitorPrefix())))
                .getDeletedCount();
    }

    private static Document document(Cart cart, Instant now) {
        Document document = new Document("_id", cart.id())
                .append("items", cart.items().stream().map(MongoCarts::item).toList())
                .append("merged", cart.merged())
                .append("updatedAt", Bsons.time(now));
        Bsons.put(document, "checkoutId", cart.checkoutId());
        return document;
    }

    private static Document item(CartItem item) {
        return new Document("sku", item.sku())
                .append("quantity", item.quantity())
                .append("priceWhenAdded", Bsons.money(item.priceWhenAdded()))
                .append("addedAt", Bsons.time(item.addedAt()));
    }

    private static Cart cart(Document document) {
        return new Cart(
                document.getString("_id"),
                Bsons.version(document),
                Bsons.children(document, "items").stream().map(MongoCarts::item).toList(),
                Bsons.text(document, "checkoutId"),
                Bsons.texts(document, "merged"));
    }

    private static CartItem item(Document document) {
        return new CartItem(
                document.getString("sku"),
                document.getInteger("quantity"),
                Bsons.money(document, "priceWhenAdded"),
                Bsons.time(document, "addedAt"));
    }
}
