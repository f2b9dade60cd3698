package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.bson.Document;
import dev.marketplace.devservices.mongo.FieldCondition.Between;
import dev.marketplace.devservices.mongo.FieldCondition.OneOf;
import dev.marketplace.devservices.mongo.ValueOrder.Edge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of an index that hold every document a filter can match: fixed values for the first fields of the index,
 * then perhaps a range on the next.
 */
record IndexBounds(List<Part> parts) {

    /** Beyond so many parts, the further fields of a compound index are left to the collection. */
    private static final int MAX_PARTS = 1_000;

    /** From one entry to another, both inclusive. */
    record Part(IndexEntry from, IndexEntry to) {}

    /**
     * @param sparse whether the index leaves out documents that have none of its fields
     * @param arrays whether a document may have several values of a field: two of them may then fulfil two ranges
     * @return empty when the index cannot serve the filter
     */
    static Optional<IndexBounds> of(Document filter, List<IndexedField> fields, boolean sparse, boolean arrays) {
        List<Collection<Object>> fixed = new ArrayList<>();
        Between range = null;
        boolean nullOnly = true;
        int parts = 1;
        for (IndexedField field : fields) {
            List<FieldCondition> conditions = FieldCondition.on(field.path(), filter);
            Optional<OneOf> best = fewestValues(conditions);
            if (best.isPresent() && parts * (long) best.get().values().size() <= MAX_PARTS) {
                OneOf values = best.get();
                parts *= Math.max(1, values.values().size());
                fixed.add(values.values());
                nullOnly = nullOnly && values.mayBeNull();
            } else {
                range = ranges(conditions)
                        .reduce((a, b) -> arrays ? a : a.and(b))
                        .orElse(null);
                nullOnly = nullOnly && range == null;
                break;
            }
        }
        if (fixed.isEmpty() && range == null || sparse && nullOnly) {
            return Optional.empty();
        }
        return Optional.of(new IndexBounds(partsOf(fixed, range)));
    }

    private static Optional<OneOf> fewestValues(List<FieldCondition> conditions) {
        return conditions.stream()
                .filter(OneOf.class::isInstance)
                .map(OneOf.class::cast)
                .min(Comparator.comparingInt(condition -> condition.values().size()));
    }

    private static Stream<Between> ranges(List<FieldCondition> conditions) {
        return conditions.stream().filter(Between.class::isInstance).map(Between.class::cast);
    }

    private static List<Part> partsOf(List<Collection<Object>> fixed, Between range) {
        List<Part> parts = new ArrayList<>();
        for (List<Object> values : IndexedField.combinations(fixed)) {
            List<Object> from = new ArrayList<>(values);
            List<Object> to = new ArrayList<>(values);
            if (range != null) {
                from.add(range.from());
                to.add(range.to());
            }
            // a list that goes on compares as the bigger one, so the upper end needs a value after all others
            to.add(Edge.LAST);
            parts.add(new Part(new IndexEntry(from, Edge.FIRST), new IndexEntry(to, Edge.LAST)));
        }
        return parts;
    }
}
