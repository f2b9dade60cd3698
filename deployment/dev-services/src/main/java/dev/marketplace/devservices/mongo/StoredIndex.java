package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import dev.marketplace.devservices.mongo.IndexBounds.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;

/**
 * An index kept in the store beside its collection, unique or not, over one field or several. It serves every filter
 * that fixes its first field, or a prefix of its fields, by equality or {@code $in}, or holds a range on the next.
 *
 * <p>A document has one entry for each element of an array. A missing field is indexed like null; a sparse index leaves
 * out documents that have none of its fields. Called under the lock of its collection.
 */
final class StoredIndex extends Index<Object> {

    private final MVMap<IndexEntry, Boolean> entries;
    private final Flag arrays;
    private final boolean unique;
    private final List<IndexedField> fields;

    /** Whether any document ever had an array in a field of the index; kept with the index. */
    interface Flag {

        boolean isSet();

        void set();
    }

    StoredIndex(
            MVMap<IndexEntry, Boolean> entries,
            Flag arrays,
            String name,
            List<IndexKey> keys,
            boolean unique,
            boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.arrays = arrays;
        this.unique = unique;
        this.fields = keys.stream().map(key -> new IndexedField(key.getKey())).collect(Collectors.toUnmodifiableList());
    }

    /** Whether an index over these fields can be kept at all. */
    static boolean canIndex(List<IndexKey> keys) {
        return keys.stream().allMatch(key -> new IndexedField(key.getKey()).isReadable());
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && unique == other.isUnique()
                && describe(this).equals(describe(other));
    }

    private static List<String> describe(Index<?> index) {
        return index.getKeys().stream().map(IndexKey::toString).toList();
    }

    @Override
    public Object getPosition(Document document) {
        return isLeftOut(document) ? null : IndexedCollection.positionOf(document);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        for (List<Object> values : valuesOf(document)) {
            if (unique && holderOf(values).isPresent()) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    /** Checks again: a new index is filled with documents that were compared with nothing yet. */
    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        checkAdd(document, collection);
        noteArrays(document);
        valuesOf(document).forEach(values -> put(values, position));
    }

    @Override
    public Object remove(Document document) {
        Object position = getPosition(document);
        valuesOf(document).forEach(values -> entries.remove(new IndexEntry(values, position)));
        return position;
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        Object own = IndexedCollection.positionOf(oldDocument);
        for (List<Object> values : valuesOf(newDocument)) {
            Optional<Object> holder = unique ? holderOf(values) : Optional.empty();
            if (holder.isPresent() && ValueOrder.VALUES.compare(holder.get(), own) != 0) {
                throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(values));
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        noteArrays(newDocument);
        Collection<List<Object>> before = valuesOf(oldDocument);
        Collection<List<Object>> after = valuesOf(newDocument);
        before.stream()
                .filter(values -> !after.contains(values))
                .forEach(values -> entries.remove(new IndexEntry(values, position)));
        after.stream().filter(values -> !before.contains(values)).forEach(values -> put(values, position));
    }

    @Override
    public boolean canHandle(Document query) {
        return bounds(query).isPresent();
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return positions(query, Integer.MAX_VALUE).orElseThrow();
    }

    /**
     * Where the documents are that the filter may match.
     *
     * @param limit give up beyond so many
     * @return each position once; empty when this index cannot serve the filter, or not within the limit
     */
    Optional<Set<Object>> positions(Document filter, int limit) {
        Optional<IndexBounds> bounds = bounds(filter);
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        Set<Object> positions = new LinkedHashSet<>();
        for (Part part : bounds.get().parts()) {
            Iterator<IndexEntry> found = entries.cursor(part.from(), part.to(), false);
            while (found.hasNext()) {
                positions.add(found.next().position());
                if (positions.size() > limit) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(positions);
    }

    private Optional<IndexBounds> bounds(Document filter) {
        return IndexBounds.of(filter, fields, isSparse(), arrays.isSet());
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // its map goes with the database's list of maps
    }

    void clear() {
        entries.clear();
    }

    private void put(List<Object> values, Object position) {
        entries.put(new IndexEntry(values, position), Boolean.TRUE);
    }

    private void noteArrays(Document document) {
        if (!arrays.isSet()
                && fields.stream().anyMatch(field -> field.valuesIn(document).fromArray())) {
            arrays.set();
        }
    }

    /** The position of a document that has these values. */
    private Optional<Object> holderOf(List<Object> values) {
        IndexEntry first = entries.ceilingKey(new IndexEntry(values, ValueOrder.Edge.FIRST));
        boolean same = first != null && ValueOrder.VALUES.compareCollections(first.values(), values) == 0;
        return same ? Optional.of(first.position()) : Optional.empty();
    }

    private boolean isLeftOut(Document document) {
        return isSparse()
                && fields.stream().noneMatch(field -> field.valuesIn(document).present());
    }

    private Collection<List<Object>> valuesOf(Document document) {
        List<IndexedField.Values> perField =
                fields.stream().map(field -> field.valuesIn(document)).toList();
        if (isSparse() && perField.stream().noneMatch(IndexedField.Values::present)) {
            return List.of();
        }
        refuseSeveralArrays(perField);
        return IndexedField.combinations(
                perField.stream().map(IndexedField.Values::values).toList());
    }

    /**
     * MongoDB refuses arrays side by side, and so does this. It allows two fields of the same array in one index, which
     * here would combine values of different elements: harmless for finding, wrong for uniqueness.
     */
    private void refuseSeveralArrays(List<IndexedField.Values> perField) {
        List<String> arrays = new ArrayList<>();
        Set<String> roots = new LinkedHashSet<>();
        for (int i = 0; i < perField.size(); i++) {
            if (perField.get(i).fromArray()) {
                arrays.add(fields.get(i).path());
                roots.add(fields.get(i).root());
            }
        }
        if (arrays.size() > 1 && (unique || roots.size() > 1)) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }
}
