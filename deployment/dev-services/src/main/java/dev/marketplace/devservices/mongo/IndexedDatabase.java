package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.EmptyIndex;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database of {@link IndexedCollection}s. It stands beside the shipped {@code H2Database} instead of below it, which
 * opens its collections before a subclass has its fields, and which takes database {@code shopping} along when
 * {@code shop} is dropped.
 */
final class IndexedDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final int CANNOT_CREATE_INDEX = 67;

    private final MVStore store;
    private final QueryStatistics statistics;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors, QueryStatistics statistics) {
        super(name, cursors);
        this.store = store;
        this.statistics = statistics;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equalsIgnoreCase("dropIndexes")) {
            return dropIndexes(channel, command, query, databases, oplog);
        }
        if (command.equalsIgnoreCase("aggregate")
                && resolveCollection(query.get(command).toString(), false) instanceof IndexedCollection collection
                && query.get("pipeline") instanceof List<?> pipeline
                && !pipeline.isEmpty()
                && pipeline.get(0) instanceof Document stage
                && stage.get("$match") instanceof Document match) {
            return collection.aggregating(match, () -> super.handleCommand(channel, command, query, databases, oplog));
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    /**
     * Names each index by its keys. As shipped, a name drops the description of every index of that name in the whole
     * database, and {@code *} asks for the indexes of all collections.
     */
    private Document dropIndexes(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Object wanted = query.get("index");
        if (wanted instanceof Document) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        String collection = query.get(command).toString();
        Document answer = new Document("ok", 1.0);
        for (Document description : descriptionsOf(collection)) {
            Document key = (Document) description.get("key");
            boolean matches = wanted.equals("*") ? !isPrimaryKeyIndex(key) : wanted.equals(description.get("name"));
            if (matches) {
                Document byKey = new Document(command, collection).append("index", key);
                answer = super.handleCommand(channel, command, byKey, databases, oplog);
                wanted = wanted.equals("*") ? wanted : "";
            }
        }
        if (!wanted.equals("*") && !wanted.equals("")) {
            throw new MongoServerError(27, "IndexNotFound", "index not found with name [" + wanted + "]");
        }
        return answer;
    }

    private List<Document> descriptionsOf(String collection) {
        List<Document> descriptions = new ArrayList<>();
        Document filter = new Document("ns", getFullCollectionNamespace(collection));
        getOrCreateIndexesCollection().handleQuery(filter).forEach(descriptions::add);
        return descriptions;
    }

    /** Unique indexes that would refuse too much, or too little, are refused themselves. */
    @Override
    protected void addIndex(Document description) {
        if (Boolean.TRUE.equals(description.get("unique"))) {
            for (String option : List.of("partialFilterExpression", "collation")) {
                if (description.containsKey(option)) {
                    throw new MongoServerError(
                            CANNOT_CREATE_INDEX,
                            "CannotCreateIndex",
                            "The embedded MongoDB has no unique index with " + option);
                }
            }
        }
        super.addIndex(description);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (!StoredIndex.canIndex(keys)) {
            throw new MongoServerError(
                    CANNOT_CREATE_INDEX, "CannotCreateIndex", "The embedded MongoDB has no unique index on " + keys);
        }
        return open(collection, name, keys, true, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return StoredIndex.canIndex(keys) ? open(collection, name, keys, false, sparse) : new EmptyIndex<>(name, keys);
    }

    private StoredIndex open(String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        String fullName = getFullCollectionNamespace(collection);
        MVMap<IndexEntry, Boolean> entries = store.openMap(
                MapNames.index(fullName, name),
                new MVMap.Builder<IndexEntry, Boolean>()
                        .keyType(StoredTypes.ENTRY)
                        .valueType(StoredTypes.PRESENCE));
        MVMap<String, Object> meta = store.openMap(MapNames.meta(fullName));
        return new StoredIndex(entries, new MetaFlag(meta, arraysKey(name)), name, keys, unique, sparse);
    }

    private static String arraysKey(String indexName) {
        return "arrays/" + indexName;
    }

    private record MetaFlag(MVMap<String, Object> meta, String key) implements StoredIndex.Flag {

        @Override
        public boolean isSet() {
            return meta.containsKey(key);
        }

        @Override
        public void set() {
            meta.put(key, Boolean.TRUE);
        }
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String indexName) {
        super.dropIndex(collection, indexName);
        store.removeMap(MapNames.index(collection.getFullName(), indexName));
        store.openMap(MapNames.meta(collection.getFullName())).remove(arraysKey(indexName));
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String fullName = getFullCollectionNamespace(name);
        MVMap<Object, Document> documents = store.openMap(
                MapNames.documents(fullName),
                new MVMap.Builder<Object, Document>()
                        .keyType(StoredTypes.POSITION)
                        .valueType(StoredTypes.DOCUMENT));
        MVMap<String, Object> meta = store.openMap(MapNames.meta(fullName));
        return new IndexedCollection(this, name, options, documents, meta, cursorRegistry, statistics);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        MapNames.allOf(getFullCollectionNamespace(name), store).forEach(store::removeMap);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldFullName = collection.getFullName();
        super.moveCollection(from, collection, newName);
        String newFullName = getFullCollectionNamespace(newName);
        for (String map : MapNames.allOf(oldFullName, store)) {
            store.renameMap(store.openMap(map), map.replace(oldFullName, newFullName));
        }
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
