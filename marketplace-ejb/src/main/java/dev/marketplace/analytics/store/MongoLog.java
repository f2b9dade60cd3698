package dev.marketplace.analytics.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.marketplace.analytics.control.LogStore;
import dev.marketplace.analytics.entity.Entry;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The daily log in the collection {@code analytics_log}. */
@ApplicationScoped
public class MongoLog implements LogStore {

    private static final String LOG = "analytics_log";

    @Inject
    private Documents documents;

    @Inject
    private Indexes indexes;

    protected MongoLog() {}

    /** For use without a container. */
    public MongoLog(Documents documents, Indexes indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, LOG, Indexes.on("productId", "action"), Indexes.on("shopId", "day"));
    }

    @Override
    public void add(Scope scope, Entry entry) {
        try {
            in(scope)
                    .insertOne(new Document("_id", entry.id())
                            .append("schema", 1)
                            .append("day", entry.day().toString())
                            .append("at", Date.from(entry.at()))
                            .append("action", entry.action())
                            .append("productId", entry.productId())
                            .append("shopId", entry.shopId())
                            .append("userId", entry.userId())
                            .append("pieces", entry.pieces())
                            .append("amount", entry.amount())
                            .append("currency", entry.currency()));
        } catch (MongoException e) {
            if (!Documents.isDuplicateKey(e)) {
                throw e;
            }
        }
    }

    @Override
    public long pieces(Scope scope, String action, String productId) {
        return sum(scope, and(eq("productId", productId), eq("action", action)));
    }

    @Override
    public long pieces(Scope scope, String action, String productId, String shopId) {
        return sum(scope, and(eq("productId", productId), eq("action", action), eq("shopId", shopId)));
    }

    private long sum(Scope scope, Bson filter) {
        long sum = 0;
        for (Document entry : in(scope).find(filter)) {
            sum += entry.get("pieces", Number.class).longValue();
        }
        return sum;
    }

    private MongoCollection<Document> in(Scope scope) {
        return documents.collection(scope, LOG);
    }
}
