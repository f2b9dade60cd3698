package dev.marketplace.devservices.mongo;

import java.io.Closeable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Keeps the file near the size of its data. Every commit appends all pages it changed, so the file would grow by some
 * 20 kB a commit. While clients write, one step a second rewrites what has become mostly dead; when nobody has written
 * for a second, steps follow each other until the file is dense.
 */
final class Compaction implements Closeable {

    private static final int BUSY_STEP_BYTES = 4 << 20;

    /** A part of the file that is bigger than a step is left as it is. */
    private static final int IDLE_STEP_BYTES = 64 << 20;

    /** The live end of a file may first have to move behind itself. */
    private static final int VAIN_STEPS = 3;

    private static final int DENSE_PERCENT = 85;
    private static final int SPARSE_PERCENT = 50;
    private static final int VERSIONS_KEPT = 5;
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
    synchronized void tick() {
        long writes = commits.writes();
        boolean idle = writes == writesSeen;
        writesSeen = writes;
        if (!idle) {
            dense = false;
            if (fileBytes() > SMALL_FILE_BYTES) {
                commits.between(() -> rewrite(SPARSE_PERCENT, BUSY_STEP_BYTES));
            }
        } else if (!dense) {
            makeDense();
        }
    }

    /** Goes on until nothing more is won, or until a client writes. */
    synchronized void makeDense() {
        long writes = commits.writes();
        int vain = 0;
        while (vain < VAIN_STEPS && commits.writes() == writes) {
            long before = fileBytes();
            AtomicBoolean rewrote = new AtomicBoolean();
            commits.between(() -> {
                rewrote.set(rewrite(DENSE_PERCENT, IDLE_STEP_BYTES));
                closeGaps();
            });
            vain = rewrote.get() || fileBytes() < before ? 0 : vain + 1;
        }
        dense = commits.writes() == writes;
    }

    long fileBytes() {
        return store.getFileStore().size();
    }

    /** @return whether there was anything to rewrite */
    private boolean rewrite(int percent, int bytes) {
        boolean rewrote = store.compact(percent, bytes);
        passVersions();
        return rewrote;
    }

    private void closeGaps() {
        if (store.getFileStore() instanceof RandomAccessStore file) {
            file.compactMoveChunks(DENSE_PERCENT, IDLE_STEP_BYTES, store);
        }
    }

    /** Space that was given up can be used again some versions later. */
    private void passVersions() {
        MVMap<String, Long> versions = store.openMap("compaction");
        for (int i = 0; i <= VERSIONS_KEPT; i++) {
            versions.merge("versions", 1L, Long::sum);
            store.commit();
        }
    }

    /** Waits for a step that runs, since the store must not be closed under it. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
