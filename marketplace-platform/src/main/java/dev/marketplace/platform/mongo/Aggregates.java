package dev.marketplace.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One collection of aggregates, written natively: an aggregate is one document with {@code version}, {@code schema},
 * {@code sequence} and {@code outbox}; every change is one conditional write that carries its events.
 */
public final class Aggregates {

    private final Documents documents;
    private final Outbox outbox;
    private final String name;
    private final int schema;

    /**
     * @param name the collection's name
     * @param schema the version of the documents' shape that this code writes
     */
    public Aggregates(Documents documents, Outbox outbox, String name, int schema) {
        this.documents = documents;
        this.outbox = outbox;
        this.name = name;
        this.schema = schema;
    }

    /** The collection itself, for reads that this class does not offer. */
    public MongoCollection<Document> in(Scope scope) {
        return documents.collection(scope, name);
    }

    public Optional<Document> findById(Scope scope, String id) {
        return findOne(scope, eq("_id", id));
    }

    public Optional<Document> findOne(Scope scope, Bson filter) {
        return Optional.ofNullable(in(scope).find(filter).first());
    }

    public FindIterable<Document> find(Scope scope, Bson filter) {
        return in(scope).find(filter);
    }

    /**
     * Stores a new aggregate and its events.
     *
     * @param document with {@code _id}; version, schema, sequence and outbox are added
     * @return false if its id or another unique key exists already: nothing was written then
     */
    public boolean insert(Scope scope, Document document, List<Event> events) {
        Document whole = new Document(document)
                .append("schema", schema)
                .append("version", 1L)
                .append("sequence", (long) events.size())
                .append("outbox", events.stream().map(Event::toDocument).toList());
        return outbox.around(scope, name, document.getString("_id"), !events.isEmpty(), () -> {
            try {
                in(scope).insertOne(whole);
                return true;
            } catch (MongoException e) {
                if (Documents.isDuplicateKey(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    /**
     * Changes one aggregate in one write, if it meets the condition.
     *
     * @param condition beside the id: the version that was read, or what must hold, e.g. enough stock
     * @param change the update of named fields; version and outbox are added
     * @param events what the change means to others; may be empty
     * @return false if there is no such aggregate or the condition does not hold: nothing was written then
     * @throws MongoException also when a unique key stands against it, see {@link Documents#isDuplicateKey}
     */
    public boolean update(Scope scope, String id, Bson condition, Bson change, List<Event> events) {
        List<Bson> parts = new ArrayList<>(List.of(change, inc("version", 1L)));
        if (!events.isEmpty()) {
            parts.add(pushEach("outbox", events.stream().map(Event::toDocument).toList()));
            parts.add(inc("sequence", (long) events.size()));
        }
        Bson filter = and(eq("_id", id), condition);
        return outbox.around(
                scope,
                name,
                id,
                !events.isEmpty(),
                () -> in(scope).updateOne(filter, combine(parts)).getMatchedCount() == 1);
    }

    /** {@link #update} on condition that nobody changed it since it was read. */
    public boolean update(Scope scope, String id, long version, Bson change, List<Event> events) {
        return update(scope, id, eq("version", version), change, events);
    }
}
