package dev.marketplace.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bson.Document;

/**
 * Numbers for people: 1, 2, 3 … in each series. A number is claimed by inserting {@code {_id: series:n, for: id}}; the same
 * {@code for} gets the same number however often it asks and wherever a process died.
 */
@ApplicationScoped
public class Series {

    private static final String COLLECTION = "series";
    private static final String HINTS = "series_hints";

    @Inject
    private Documents documents;

    protected Series() {}

    public Series(Documents documents) {
        this.documents = documents;
    }

    /** Called by each room that counts, at its start. */
    public void ensure(Indexes indexes, Scope scope) {
        indexes.ensure(scope, COLLECTION, Indexes.unique("series", "for"));
    }

    /**
     * The number of a thing in a series.
     *
     * @param series in kebab case, e.g. {@code order-group}
     * @param thing what is numbered: its id
     * @return from 1 up, without gaps unless two claim at once
     */
    public long claim(Scope scope, String series, String thing) {
        Optional<Long> known = known(scope, series, thing);
        long next = known.isPresent() ? 0 : 1 + hint(scope, series);
        while (known.isEmpty()) {
            if (insert(scope, series, thing, next)) {
                note(scope, series, next);
                return next;
            }
            known = known(scope, series, thing);
            next++;
        }
        return known.get();
    }

    private boolean insert(Scope scope, String series, String thing, long number) {
        try {
            documents
                    .collection(scope, COLLECTION)
                    .insertOne(new Document("_id", series + ":" + number)
                            .append("schema", 1)
                            .append("series", series)
                            .append("number", number)
                            .append("for", thing));
            return true;
        } catch (MongoException e) {
            if (Documents.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    private Optional<Long> known(Scope scope, String series, String thing) {
        Document found = documents
                .collection(scope, COLLECTION)
                .find(and(eq("series", series), eq("for", thing)))
                .first();
        return Optional.ofNullable(found)
                .map(document -> document.get("number", Number.class).longValue());
    }

    /** Where to begin trying: at or below the last number, since a process may die before it noted its own. */
    private long hint(Scope scope, String series) {
        MongoCollection<Document> hints = documents.collection(scope, HINTS);
        Document hint = hints.find(eq("_id", series)).first();
        return hint == null ? 0 : hint.get("last", Number.class).longValue();
    }

    private void note(Scope scope, String series, long number) {
        documents
                .collection(scope, HINTS)
                .updateOne(eq("_id", series), max("last", number), new UpdateOptions().upsert(true));
    }
}
