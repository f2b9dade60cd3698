package dev.marketplace.devservices.mongo;

import java.util.concurrent.atomic.LongAdder;

/** What queries cost, counted since the start over all collections; shows whether indexes are used. */
final class QueryStatistics {

    private final LongAdder examined = new LongAdder();
    private final LongAdder indexed = new LongAdder();
    private final LongAdder scans = new LongAdder();

    /** Documents that were compared with a filter. */
    long examined() {
        return examined.sum();
    }

    /** Queries answered from an index. */
    long indexed() {
        return indexed.sum();
    }

    /** Queries that had to look at a whole collection. */
    long scans() {
        return scans.sum();
    }

    void countExamined() {
        examined.increment();
    }

    void countIndexed() {
        indexed.increment();
    }

    void countScan() {
        scans.increment();
    }
}
