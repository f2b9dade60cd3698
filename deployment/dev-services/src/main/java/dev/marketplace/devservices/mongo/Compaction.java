package dev.marketplace.devservices.mongo;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file near the size of its data. Every commit appends all pages it changed, so the file would grow by some
 * 20 kB a commit. While clients write, one step a second rewrites what has become mostly dead; when nobody has written
 * for a second, steps follow each other until the file is dense.
 */
final class Compaction implements AutoCloseable {

    private static final int STEP_BYTES = 8 << 20;
    private static final int DENSE_PERCENT = 85;
    private static final int SPARSE_PERCENT = 50;
    private static final long SMALL_FILE_BYTES = 16L << 20;

    private final MVStore store;
    private final GroupCommit commits;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mongodb-compaction");
        thread.setDaemon(true);
        return thread;
    });

    private long writesSeen;
    private boolean dense;

    Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
    }

    void start() {
        clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** What happens once a second. */
    void tick() {
        long writes = commits.writes();
        boolean idle = writes == writesSeen;
        writesSeen = writes;
        if (!idle) {
            dense = false;
            if (fileBytes() > SMALL_FILE_BYTES) {
                step(SPARSE_PERCENT);
            }
        } else if (!dense) {
            makeDense();
        }
    }

    /** Goes on until nothing more is won, or until a client writes. */
    void makeDense() {
        long writes = commits.writes();
        long before;
        do {
            before = fileBytes();
            step(DENSE_PERCENT);
        } while (fileBytes() < before && commits.writes() == writes);
        dense = commits.writes() == writes;
    }

    long fileBytes() {
        return store.getFileStore().size();
    }

    private void step(int percent) {
        commits.between(() -> {
            store.compact(percent, STEP_BYTES);
            store.commit();
            if (store.getFileStore() instanceof RandomAccessStore file) {
                file.compactMoveChunks(percent, STEP_BYTES, store);
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(10, TimeUnit.SECONDS);
    }
}
