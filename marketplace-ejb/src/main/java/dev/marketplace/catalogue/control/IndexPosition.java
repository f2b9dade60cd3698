package dev.marketplace.catalogue.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the index has followed its topic. Committing costs a sync of the disk, so it happens now and then: what a
 * killed node had not committed it reads again.
 */
@ApplicationScoped
public class IndexPosition {

    private static final int RECORDS_PER_COMMIT = 200;

    private final ProductIndex index;
    private final Map<Integer, Long> next = new HashMap<>();
    private int uncommitted;

    @Inject
    public IndexPosition(ProductIndex index) {
        this.index = index;
    }

    protected IndexPosition() {
        this(null);
    }

    /** Where a usable index of an earlier start stands; empty if it has to be made anew. */
    public synchronized Optional<Map<Integer, Long>> committed() {
        Optional<Map<Integer, Long>> offsets = index.committedOffsets();
        offsets.ifPresent(next::putAll);
        return offsets;
    }

    /** The index has just been made anew. */
    public synchronized void start(Map<Integer, Long> offsets) {
        next.clear();
        next.putAll(offsets);
        commit();
    }

    /** All before this offset is in the index. */
    public synchronized void reached(int partition, long offset) {
        next.put(partition, offset);
        if (++uncommitted >= RECORDS_PER_COMMIT) {
            commit();
        }
    }

    /** Makes durable what was reached; cheap if nothing was. */
    public synchronized void commitIfBehind() {
        if (uncommitted > 0) {
            commit();
        }
    }

    private void commit() {
        index.commit(next);
        uncommitted = 0;
    }

    @PreDestroy
    synchronized void close() {
        commitIfBehind();
    }
}
