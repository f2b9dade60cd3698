package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/** The databases of one store. It commits nothing by itself: see {@link DurableBackend}. */
final class IndexedBackend extends AbstractMongoBackend {

    private final MVStore store;
    private final QueryStatistics statistics = new QueryStatistics();
    private final Map<String, IndexedDatabase> opened = new ConcurrentHashMap<>();

    IndexedBackend(MVStore store, Clock clock) {
        super(clock);
        this.store = store;
        MapNames.databases(store).forEach(this::resolveDatabase);
    }

    QueryStatistics statistics() {
        return statistics;
    }

    /** With {@code queries: {examined, indexed, scans}}: tests in another process see whether indexes serve. */
    @Override
    public Document getServerStatus() {
        return super.getServerStatus()
                .append(
                        "queries",
                        new Document("examined", statistics.examined())
                                .append("indexed", statistics.indexed())
                                .append("scans", statistics.scans()));
    }

    /** Also called to list databases, hence opens each only once. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(
                name, wanted -> new IndexedDatabase(wanted, store, getCursorRegistry(), statistics));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }
}
