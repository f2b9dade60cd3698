package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;

/**
 * A collection that asks all of its indexes and takes the one with the fewest candidates, and that never lets go of a
 * stored document: callers get copies. As shipped, an update changes the stored document in place, so that an answer
 * still being written to another client changes under its pen; {@code findOneAndUpdate} then returns wrong values.
 */
final class IndexedCollection extends H2Collection {

    private static final String ID = "_id";

    private final QueryStatistics statistics;
    private final ThreadLocal<Document> firstMatch = new ThreadLocal<>();

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            QueryStatistics statistics) {
        super(database, name, options, documents, meta, cursors);
        this.statistics = statistics;
    }

    /** Where a document is kept: under its {@code _id}. */
    static Object positionOf(Document document) {
        return Missing.ofNullable(document.get(ID));
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        Optional<Set<Object>> candidates = candidates(query);
        QueryResult stored;
        if (candidates.isPresent()) {
            statistics.countIndexed();
            stored = matchDocuments(query, candidates.get(), orderBy, skip, limit, batchSize, projection);
        } else {
            statistics.countScan();
            stored = matchDocuments(query, orderBy, skip, limit, batchSize, projection);
        }
        return new QueryResult(() -> copies(stored.iterator()), stored.getCursorId());
    }

    private Optional<Set<Object>> candidates(Document query) {
        return new CandidateSearch(getIndexes().stream()
                        .filter(StoredIndex.class::isInstance)
                        .map(StoredIndex.class::cast)
                        .toList())
                .positions(query);
    }

    private static Iterator<Document> copies(Iterator<Document> documents) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return documents.hasNext();
            }

            @Override
            public Document next() {
                return documents.next().cloneDeeply();
            }
        };
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        statistics.countExamined();
        return super.documentMatchesQuery(document, query);
    }

    /** An aggregation reads the whole collection before its first {@code $match}; here only what that can match. */
    <T> T aggregating(Document firstMatch, Supplier<T> aggregation) {
        this.firstMatch.set(firstMatch);
        try {
            return aggregation.get();
        } finally {
            this.firstMatch.remove();
        }
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        Document filter = Optional.ofNullable(firstMatch.get()).orElseGet(Document::new);
        firstMatch.remove();
        return StreamSupport.stream(handleQuery(new Document("$query", filter)).spliterator(), false);
    }

    /** A field called {@code query} would be taken for the whole filter. */
    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        Document filter = selector.containsKey("query") ? new Document("$and", List.of(selector)) : selector;
        return super.deleteDocuments(filter, limit, oplog);
    }

    /** The matcher remembers positions between calls, so even counting must not run beside an update. */
    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        boolean fresh = index.isEmpty();
        try {
            super.addIndex(index);
        } catch (MongoServerError refused) {
            if (fresh && index instanceof StoredIndex stored) {
                stored.clear();
            }
            throw refused;
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    /** Would write a second map, and encode every document twice, for a number that nobody reads. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
