package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;

/**
 * The total order of BSON values that collections and indexes are kept in: by type as MongoDB orders types, then by
 * value. Numbers of different types are one type: {@code 1}, {@code 1L} and {@code 1.0} are equal; a missing value
 * equals null. The server's own comparator is no total order (an array compares by its smallest element) and cannot
 * compare every type.
 */
enum ValueOrder implements Comparator<Object> {
    VALUES;

    /** A place before or after all values of one type, for the ends of a range; never stored. */
    record Edge(int type, boolean after) {

        static final Edge FIRST = new Edge(Integer.MIN_VALUE, false);
        static final Edge LAST = new Edge(Integer.MAX_VALUE, true);

        static Edge before(Object value) {
            return new Edge(typeOf(value), false);
        }

        static Edge after(Object value) {
            return new Edge(typeOf(value), true);
        }
    }

    private static final int NUMBER = 3;

    @Override
    public int compare(Object a, Object b) {
        int byType = Integer.compare(typeOf(a), typeOf(b));
        if (byType != 0 || a == b) {
            return byType;
        }
        if (a instanceof Edge || b instanceof Edge) {
            return Integer.compare(side(a), side(b));
        }
        return compareSameType(a, b);
    }

    private static int side(Object value) {
        return value instanceof Edge edge ? (edge.after() ? 1 : -1) : 0;
    }

    private int compareSameType(Object a, Object b) {
        if (Missing.isNullOrMissing(a)) {
            return 0;
        } else if (a instanceof Number x && b instanceof Number y) {
            return compareNumbers(x, y);
        } else if (a instanceof Document x && b instanceof Document y) {
            return compareDocuments(x, y);
        } else if (a instanceof Collection<?> x && b instanceof Collection<?> y) {
            return compareCollections(x, y);
        } else if (a instanceof UUID || a instanceof BsonRegularExpression) {
            return a.toString().compareTo(b.toString());
        } else if (a instanceof Comparable<?>) {
            @SuppressWarnings("unchecked")
            Comparable<Object> comparable = (Comparable<Object>) a;
            return comparable.compareTo(b);
        }
        return a.toString().compareTo(b.toString());
    }

    private static int typeOf(Object value) {
        if (value instanceof Edge edge) {
            return edge.type();
        } else if (Missing.isNullOrMissing(value)) {
            return 2;
        } else if (value instanceof Number) {
            return NUMBER;
        } else if (value instanceof String) {
            return 4;
        } else if (value instanceof Document) {
            return 5;
        } else if (value instanceof Collection) {
            return 6;
        } else if (value instanceof BinData) {
            return 7;
        } else if (value instanceof LegacyUUID) {
            return 8;
        } else if (value instanceof UUID) {
            return 9;
        } else if (value instanceof ObjectId) {
            return 10;
        } else if (value instanceof Boolean) {
            return 11;
        } else if (value instanceof Instant) {
            return 12;
        } else if (value instanceof BsonTimestamp) {
            return 13;
        } else if (value instanceof BsonRegularExpression) {
            return 14;
        } else if (value instanceof MinKey) {
            return 1;
        }
        return value instanceof MaxKey ? 99 : 50;
    }

    private static int compareNumbers(Number a, Number b) {
        Number x = normalized(a);
        Number y = normalized(b);
        if (x instanceof Double i && y instanceof Double j) {
            return Double.compare(i, j);
        }
        if (x instanceof Long i && y instanceof Long j) {
            return Long.compare(i, j);
        }
        double other = x instanceof Double i ? i : y.doubleValue();
        if (Double.isNaN(other) || Double.isInfinite(other)) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        return exact(x).compareTo(exact(y));
    }

    /** As the server's query matcher sees numbers: doubles, except longs that no double holds. */
    private static Number normalized(Number number) {
        double value = number.doubleValue();
        if (number instanceof Long l && l != (long) value) {
            return l;
        }
        return value == 0 ? 0.0 : value;
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Long l ? BigDecimal.valueOf(l) : new BigDecimal(number.doubleValue());
    }

    private int compareDocuments(Document a, Document b) {
        Iterator<Map.Entry<String, Object>> left = a.entrySet().iterator();
        Iterator<Map.Entry<String, Object>> right = b.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, Object> x = left.next();
            Map.Entry<String, Object> y = right.next();
            int difference = x.getKey().compareTo(y.getKey());
            if (difference == 0) {
                difference = compare(x.getValue(), y.getValue());
            }
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    int compareCollections(Collection<?> a, Collection<?> b) {
        Iterator<?> left = a.iterator();
        Iterator<?> right = b.iterator();
        while (left.hasNext() && right.hasNext()) {
            int difference = compare(left.next(), right.next());
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
