package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One field of an index, by its dotted path, and the values that a document has there. */
final class IndexedField {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern ARRAY_POSITION = Pattern.compile("\\d+");

    private final String path;
    private final String[] names;

    IndexedField(String path) {
        this.path = path;
        this.names = DOT.split(path, -1);
    }

    String path() {
        return path;
    }

    /** The first name of the path. */
    String root() {
        return names[0];
    }

    /** Whether values can be read along this path; {@code items.0.sku} and {@code $**} are beyond it. */
    boolean isReadable() {
        for (String name : names) {
            if (name.isEmpty()
                    || name.startsWith("$")
                    || ARRAY_POSITION.matcher(name).matches()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The values at this path.
     *
     * @param values normalised, each once; null stands for a missing value; never empty
     * @param fromArray whether an array lies on the path or at its end: then there may be several values
     * @param present whether the document has the field at all, be it with null
     */
    record Values(SortedSet<Object> values, boolean fromArray, boolean present) {}

    Values valuesIn(Document document) {
        Reading reading = new Reading();
        reading.read(document, 0);
        if (reading.found.isEmpty()) {
            reading.found.add(null);
        }
        return new Values(reading.found, reading.fromArray, reading.present);
    }

    /** As the query matcher compares values: numbers of all types alike, missing like null. */
    static Object normalized(Object value) {
        return new KeyValue(new Object[] {value}).normalized().get(0);
    }

    private final class Reading {

        private final SortedSet<Object> found = new TreeSet<>(ValueOrder.VALUES);
        private boolean fromArray;
        private boolean present;

        void read(Object value, int depth) {
            if (depth == names.length) {
                present = true;
                readEnd(value);
            } else if (value instanceof Document document) {
                if (document.containsKey(names[depth])) {
                    read(document.get(names[depth]), depth + 1);
                } else {
                    found.add(null);
                }
            } else if (value instanceof Collection<?> elements) {
                fromArray = true;
                elements.forEach(element -> read(element, depth));
            } else {
                found.add(null);
            }
        }

        /** An array is found by each of its elements, an empty one by itself. */
        private void readEnd(Object value) {
            if (value instanceof Collection<?> elements) {
                fromArray = true;
                if (elements.isEmpty()) {
                    found.add(List.of());
                }
                elements.forEach(element -> found.add(normalized(element)));
            } else {
                found.add(normalized(value));
            }
        }
    }

    /** Every combination of one element from each list. */
    static List<List<Object>> combinations(List<? extends Collection<Object>> choices) {
        List<List<Object>> combinations = List.of(List.of());
        for (Collection<Object> choice : choices) {
            List<List<Object>> longer = new ArrayList<>(combinations.size() * choice.size());
            for (List<Object> combination : combinations) {
                for (Object value : choice) {
                    List<Object> extended = new ArrayList<>(combination);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
