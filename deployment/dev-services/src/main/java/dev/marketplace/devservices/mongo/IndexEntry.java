package dev.marketplace.devservices.mongo;

import java.util.List;

/**
 * One key in an index and where it leads.
 *
 * @param values one value for each field of the index, normalised
 * @param position where the document is in its collection: its {@code _id}
 */
record IndexEntry(List<Object> values, Object position) implements Comparable<IndexEntry> {

    @Override
    public int compareTo(IndexEntry other) {
        int byValues = ValueOrder.VALUES.compareCollections(values, other.values);
        return byValues != 0 ? byValues : ValueOrder.VALUES.compare(position, other.position);
    }
}
