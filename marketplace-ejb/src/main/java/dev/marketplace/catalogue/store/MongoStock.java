package dev.marketplace.catalogue.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import dev.marketplace.catalogue.control.StockStore;
import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Pieces in the collection {@code stock}, one document for each SKU: {@code {_id: sku, productId, available, sold,
 * holds[{checkout, quantity, expiresAt}], confirmed[{checkout, at}]}}.
 */
@ApplicationScoped
public class MongoStock implements StockStore {

    private static final String STOCK = "stock";
    private static final int SCHEMA = 1;
    private static final String HOLDER = "holds.checkout";
    private static final String CONFIRMED = "confirmed.checkout";

    private final Indexes indexes;
    private final Aggregates stock;

    @Inject
    public MongoStock(Documents documents, Outbox outbox, Indexes indexes) {
        this.indexes = indexes;
        this.stock = new Aggregates(documents, outbox, STOCK, SCHEMA);
    }

    protected MongoStock() {
        this(null, null, null);
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, STOCK, Indexes.on("productId"), Indexes.on("confirmed.at"));
    }

    @Override
    public void enter(Scope scope, String sku, String productId, int pieces) {
        Document document = new Document("_id", sku)
                .append("productId", productId)
                .append("available", (long) pieces)
                .append("sold", 0L)
                .append("holds", List.of())
                .append("confirmed", List.of());
        stock.insert(scope, document, List.of());
    }

    @Override
    public Map<String, StockLevel> levels(Scope scope, Collection<String> skus) {
        Map<String, StockLevel> levels = new HashMap<>();
        for (Document document : stock.find(scope, in("_id", skus))) {
            StockLevel level = level(document);
            levels.put(level.sku(), level);
        }
        return levels;
    }

    @Override
    public boolean hold(Scope scope, String sku, String checkout, int quantity, Instant expiresAt, List<Event> events) {
        boolean prolonged = stock.update(
                scope, sku, eq(HOLDER, checkout), set("holds.$.expiresAt", Date.from(expiresAt)), List.of());
        if (prolonged) {
            return true;
        }
        Document hold = new Document("checkout", checkout)
                .append("quantity", quantity)
                .append("expiresAt", Date.from(expiresAt));
        Bson enough = and(gte("available", quantity), ne(HOLDER, checkout), ne(CONFIRMED, checkout));
        return stock.update(scope, sku, enough, combine(inc("available", -quantity), push("holds", hold)), events)
                || holdsOrHas(scope, sku, checkout);
    }

    @Override
    public boolean confirm(Scope scope, String sku, String checkout, int quantity, Instant now, List<Event> events) {
        Document mark = new Document("checkout", checkout).append("at", Date.from(now));
        Bson sold = combine(inc("sold", quantity), push("confirmed", mark));
        Bson held = and(
                elemMatch("holds", and(eq("checkout", checkout), eq("quantity", quantity))), ne(CONFIRMED, checkout));
        Bson fromHold = combine(sold, pull("holds", eq("checkout", checkout)));
        Bson free = and(gte("available", quantity), ne(HOLDER, checkout), ne(CONFIRMED, checkout));
        return stock.update(scope, sku, held, fromHold, events)
                || stock.update(scope, sku, free, combine(sold, inc("available", -quantity)), events)
                || stock.findOne(scope, and(eq("_id", sku), eq(CONFIRMED, checkout)))
                        .isPresent();
    }

    @Override
    public void release(Scope scope, String sku, String checkout, List<Event> events) {
        heldQuantity(scope, sku, checkout)
                .ifPresent(quantity -> stock.update(
                        scope,
                        sku,
                        elemMatch("holds", and(eq("checkout", checkout), eq("quantity", quantity))),
                        combine(inc("available", quantity), pull("holds", eq("checkout", checkout))),
                        events));
    }

    @Override
    public long forgetConfirmed(Scope scope, Instant before) {
        Bson old = lt("at", Date.from(before));
        return stock.in(scope)
                .updateMany(elemMatch("confirmed", old), pull("confirmed", old))
                .getModifiedCount();
    }

    /** Another thread may have held meanwhile, and what is confirmed needs no hold. */
    private boolean holdsOrHas(Scope scope, String sku, String checkout) {
        Bson mine = or(eq(HOLDER, checkout), eq(CONFIRMED, checkout));
        return stock.findOne(scope, and(eq("_id", sku), mine)).isPresent();
    }

    private Optional<Integer> heldQuantity(Scope scope, String sku, String checkout) {
        return stock.findById(scope, sku)
                .flatMap(document -> document.getList("holds", Document.class).stream()
                        .filter(hold -> checkout.equals(hold.getString("checkout")))
                        .map(hold -> hold.getInteger("quantity"))
                        .findFirst());
    }

    private static StockLevel level(Document document) {
        return new StockLevel(
                document.getString("_id"),
                document.getString("productId"),
                document.get("available", Number.class).longValue(),
                document.get("sold", Number.class).longValue());
    }
}
