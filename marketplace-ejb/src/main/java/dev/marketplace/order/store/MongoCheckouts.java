package dev.marketplace.order.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import dev.marketplace.order.control.CheckoutStore;
import dev.marketplace.order.entity.CheckoutSession;
import dev.marketplace.order.entity.CheckoutState;
import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Checkouts in the collection {@code checkouts}. */
@Dependent
public class MongoCheckouts implements CheckoutStore {

    private static final String COLLECTION = "checkouts";
    private static final String OPEN = CheckoutState.OPEN.word();
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Aggregates checkouts;

    @Inject
    public MongoCheckouts(Documents documents, Outbox outbox) {
        this.checkouts = new Aggregates(documents, outbox, COLLECTION, 1);
    }

    @Override
    public void ensure(Indexes indexes, Scope scope) {
        indexes.ensure(
                scope,
                COLLECTION,
                Indexes.unique("offer.buyer.id", "offer.startKey"),
                Indexes.on("page.sessionId"),
                Indexes.on("state", "expiresAt"),
                Indexes.on("state", "checkAt"));
    }

    @Override
    public boolean insert(Scope scope, CheckoutSession checkout) {
        Document document = new Document("_id", checkout.id())
                .append("createdAt", Bsons.time(checkout.createdAt()))
                .append("offer", OfferMapping.offer(checkout.offer()));
        document.putAll(ProgressMapping.document(checkout.progress()));
        return checkouts.insert(scope, document, List.of());
    }

    @Override
    public boolean save(Scope scope, CheckoutSession checkout, List<Event> events) {
        Document change = Bsons.setting(ProgressMapping.document(checkout.progress()), ProgressMapping.FIELDS);
        return checkouts.update(scope, checkout.id(), checkout.version(), change, events);
    }

    @Override
    public void discard(Scope scope, CheckoutSession checkout) {
        checkouts.in(scope).deleteOne(and(eq("_id", checkout.id()), eq("version", 1L)));
    }

    @Override
    public Optional<CheckoutSession> find(Scope scope, String id) {
        return one(scope, eq("_id", id));
    }

    @Override
    public Optional<CheckoutSession> findOfBuyer(Scope scope, String id, String buyerId) {
        return one(scope, and(eq("_id", id), eq("offer.buyer.id", buyerId)));
    }

    @Override
    public Optional<CheckoutSession> findByStartKey(Scope scope, String buyerId, String startKey) {
        return one(scope, and(eq("offer.buyer.id", buyerId), eq("offer.startKey", startKey)));
    }

    @Override
    public Optional<CheckoutSession> findByProviderSession(Scope scope, String sessionId) {
        return one(scope, eq("page.sessionId", sessionId));
    }

    @Override
    public List<CheckoutSession> toEnd(Scope scope, Instant now, int limit) {
        Map<String, CheckoutSession> found = new LinkedHashMap<>();
        add(found, list(scope, and(eq("state", OPEN), lte("expiresAt", now)), "expiresAt", limit));
        add(found, list(scope, and(eq("state", OPEN), exists("ending")), "expiresAt", limit));
        return List.copyOf(found.values());
    }

    @Override
    public List<CheckoutSession> toRepair(Scope scope, Instant now, int limit) {
        Map<String, CheckoutSession> found = new LinkedHashMap<>();
        add(found, list(scope, eq("state", CheckoutState.PAID.word()), "checkAt", limit));
        add(found, list(scope, and(eq("state", OPEN), lte("checkAt", now)), "checkAt", limit));
        return List.copyOf(found.values());
    }

    @Override
    public List<CheckoutSession> toReleaseAgain(Scope scope, Instant now, int limit) {
        return list(scope, and(eq("state", CheckoutState.EXPIRED.word()), lte("checkAt", now)), "checkAt", limit);
    }

    @Override
    public void releasedAgain(Scope scope, String id) {
        checkouts.update(
                scope,
                id,
                eq("state", CheckoutState.EXPIRED.word()),
                new Document("$set", new Document("checkAt", Bsons.time(NEVER))),
                List.of());
    }

    private Optional<CheckoutSession> one(Scope scope, Bson filter) {
        return checkouts.findOne(scope, filter).map(MongoCheckouts::checkout);
    }

    private List<CheckoutSession> list(Scope scope, Bson filter, String order, int limit) {
        return checkouts
                .find(scope, filter)
                .sort(ascending(order))
                .limit(limit)
                .map(MongoCheckouts::checkout)
                .into(new ArrayList<>());
    }

    private static void add(Map<String, CheckoutSession> found, List<CheckoutSession> more) {
        more.forEach(checkout -> found.putIfAbsent(checkout.id(), checkout));
    }

    private static CheckoutSession checkout(Document document) {
        return new CheckoutSession(
                document.getString("_id"),
                Bsons.version(document),
                Bsons.time(document, "createdAt"),
                OfferMapping.offer(document.get("offer", Document.class)),
                ProgressMapping.progress(document));
    }
}
