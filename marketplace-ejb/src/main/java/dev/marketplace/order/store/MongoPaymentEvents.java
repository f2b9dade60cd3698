package dev.marketplace.order.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.marketplace.order.control.PaymentEventStore;
import dev.marketplace.order.entity.ReceivedEvent;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.Document;

/** Reports in the collection {@code payment_events}; {@code _id} is the provider's id. */
@Dependent
public class MongoPaymentEvents implements PaymentEventStore {

    private static final String COLLECTION = "payment_events";
    private static final String WAITING = "waiting";
    private static final String HANDLED = "handled";

    private final Documents documents;

    @Inject
    public MongoPaymentEvents(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void ensure(Indexes indexes, Scope scope) {
        indexes.ensure(scope, COLLECTION, Indexes.on("state", "receivedAt"));
    }

    @Override
    public boolean insert(Scope scope, ReceivedEvent event) {
        Document document = new Document("_id", event.id())
                .append("schema", 1)
                .append("state", WAITING)
                .append("type", event.type())
                .append("work", event.work().name().toLowerCase(Locale.ROOT))
                .append("receivedAt", Bsons.time(event.receivedAt()))
                .append("body", event.body());
        Bsons.put(document, "sessionId", event.sessionId());
        Bsons.put(document, "checkoutId", event.checkoutId());
        try {
            in(scope).insertOne(document);
            return true;
        } catch (MongoException e) {
            if (Documents.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<ReceivedEvent> waiting(Scope scope, Instant before, int limit) {
        return in(scope)
                .find(and(eq("state", WAITING), lte("receivedAt", before)))
                .sort(ascending("receivedAt"))
                .limit(limit)
                .map(MongoPaymentEvents::event)
                .into(new ArrayList<>());
    }

    @Override
    public void handled(Scope scope, String id, String result, Instant now) {
        in(scope)
                .updateOne(
                        eq("_id", id),
                        combine(set("state", HANDLED), set("result", result), set("handledAt", Bsons.time(now))));
    }

    private MongoCollection<Document> in(Scope scope) {
        return documents.collection(scope, COLLECTION);
    }

    private static ReceivedEvent event(Document document) {
        return new ReceivedEvent(
                document.getString("_id"),
                document.getString("type"),
                ReceivedEvent.Work.valueOf(document.getString("work").toUpperCase(Locale.ROOT)),
                Bsons.text(document, "sessionId"),
                Bsons.text(document, "checkoutId"),
                Bsons.time(document, "receivedAt"),
                document.getString("body"));
    }
}
