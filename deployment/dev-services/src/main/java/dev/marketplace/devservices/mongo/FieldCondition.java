package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import dev.marketplace.devservices.mongo.ValueOrder.Edge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a filter demands of one field, as far as an index can use it: to be one of some values, or to lie in a range.
 * It may let more through than the filter; the collection compares every candidate with the whole filter again.
 */
sealed interface FieldCondition {

    /** @param values normalised, each once; may be empty, then nothing matches */
    record OneOf(SortedSet<Object> values) implements FieldCondition {

        boolean mayBeNull() {
            return values.contains(null);
        }
    }

    /** Both ends of one type and inclusive, or an {@link Edge}: the exact comparison is the collection's. */
    record Between(Object from, Object to) implements FieldCondition {

        /** What lies in both ranges; may be nothing, then from is after to. */
        Between and(Between other) {
            return new Between(
                    ValueOrder.VALUES.compare(from, other.from) >= 0 ? from : other.from,
                    ValueOrder.VALUES.compare(to, other.to) <= 0 ? to : other.to);
        }
    }

    /**
     * All usable conditions of a filter on this field: at the top level, or within {@code $and} or {@code $elemMatch}.
     *
     * @return in the order of the filter; may be empty
     */
    static List<FieldCondition> on(String path, Document filter) {
        List<FieldCondition> found = new ArrayList<>();
        collect(path, filter, found);
        return found;
    }

    private static void collect(String path, Document filter, List<FieldCondition> found) {
        if (filter.containsKey(path)) {
            of(filter.get(path)).ifPresent(found::add);
        }
        filter.forEach((name, demand) -> {
            if (path.startsWith(name + ".")
                    && demand instanceof Document document
                    && document.get("$elemMatch") instanceof Document element) {
                collect(path.substring(name.length() + 1), element, found);
            }
        });
        if (filter.get("$and") instanceof Collection<?> clauses) {
            for (Object clause : clauses) {
                if (clause instanceof Document document) {
                    collect(path, document, found);
                }
            }
        }
    }

    private static Optional<FieldCondition> of(Object demand) {
        if (!(demand instanceof Document document) || BsonRegularExpression.isRegularExpression(demand)) {
            return equalTo(demand);
        }
        if (document.keySet().stream().noneMatch(name -> name.startsWith("$"))) {
            return equalTo(document);
        }
        if (document.containsKey("$eq")) {
            return equalTo(document.get("$eq"));
        }
        if (document.get("$in") instanceof Collection<?> values) {
            return oneOf(values);
        }
        if (document.get("$all") instanceof List<?> values && !values.isEmpty()) {
            return values.get(0) instanceof Document ? Optional.empty() : equalTo(values.get(0));
        }
        if (document.containsKey("$exists") && !Utils.isTrue(document.get("$exists"))) {
            return equalTo(null);
        }
        return between(document);
    }

    private static Optional<FieldCondition> equalTo(Object value) {
        return oneOf(Collections.singletonList(value));
    }

    private static Optional<FieldCondition> oneOf(Collection<?> values) {
        SortedSet<Object> keys = new TreeSet<>(ValueOrder.VALUES);
        for (Object value : values) {
            if (!isComparable(value)) {
                return Optional.empty();
            }
            Object normalized = IndexedField.normalized(value);
            keys.add(normalized);
            if (normalized instanceof List<?> elements && !elements.isEmpty()) {
                // the array itself, which stands in the index by its elements, or an array within an array
                keys.add(elements.get(0));
            }
        }
        return Optional.of(new OneOf(keys));
    }

    /** The matcher lets patterns and incomplete subdocuments match values that differ from them. */
    private static boolean isComparable(Object value) {
        if (value instanceof Document document) {
            return !BsonRegularExpression.isRegularExpression(document)
                    && !document.isEmpty()
                    && document.values().stream().allMatch(FieldCondition::isScalar);
        }
        return !(value instanceof BsonRegularExpression);
    }

    private static boolean isScalar(Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection)
                && !(value instanceof BsonRegularExpression);
    }

    private static Optional<FieldCondition> between(Document operators) {
        Object from = null;
        Object to = null;
        for (String name : operators.keySet()) {
            Object bound = operators.get(name);
            switch (name) {
                case "$gt", "$gte" -> from = bound;
                case "$lt", "$lte" -> to = bound;
                default -> {
                    // left to the collection
                }
            }
        }
        if (from == null && to == null || from != null && !isOrdered(from) || to != null && !isOrdered(to)) {
            return Optional.empty();
        }
        Object low = from == null ? Edge.before(to) : IndexedField.normalized(from);
        Object high = to == null ? Edge.after(from) : IndexedField.normalized(to);
        return Optional.of(new Between(low, high));
    }

    private static boolean isOrdered(Object value) {
        return value instanceof Number
                || value instanceof String
                || value instanceof Instant
                || value instanceof ObjectId;
    }
}
