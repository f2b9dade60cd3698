package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds with the indexes of a collection where the documents are that a filter may match. */
final class CandidateSearch {

    private static final int MANY = 100_000;

    private final List<StoredIndex> indexes;

    CandidateSearch(List<StoredIndex> indexes) {
        this.indexes = indexes;
    }

    /** Each position once; empty when only a scan finds them all. */
    Optional<Set<Object>> positions(Document filter) {
        return throughOneIndex(filter).or(() -> throughAlternatives(filter));
    }

    /** Raises the limit step by step, so that a good index is found before a bad one was read far. */
    private Optional<Set<Object>> throughOneIndex(Document filter) {
        List<StoredIndex> capable =
                indexes.stream().filter(index -> index.canHandle(filter)).toList();
        for (int limit = 1; !capable.isEmpty(); limit = limit > MANY ? Integer.MAX_VALUE : limit * 64) {
            for (StoredIndex index : capable) {
                Optional<Set<Object>> positions = index.positions(filter, limit);
                if (positions.isPresent()) {
                    return positions;
                }
            }
        }
        return Optional.empty();
    }

    /** An {@code $or}, at the top level or within {@code $and}, of which every branch can be found. */
    private Optional<Set<Object>> throughAlternatives(Document filter) {
        if (filter.get("$or") instanceof Collection<?> branches && !branches.isEmpty()) {
            Set<Object> all = new LinkedHashSet<>();
            for (Object branch : branches) {
                Optional<Set<Object>> positions =
                        branch instanceof Document alternative ? positions(alternative) : Optional.empty();
                if (positions.isEmpty()) {
                    return Optional.empty();
                }
                all.addAll(positions.get());
            }
            return Optional.of(all);
        }
        if (filter.get("$and") instanceof Collection<?> clauses) {
            return clauses.stream()
                    .filter(Document.class::isInstance)
                    .map(clause -> throughAlternatives((Document) clause))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }
}
