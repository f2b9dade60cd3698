package dev.marketplace.devservices.stripe.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * The sandbox's memory, a file of H2's MVStore. Changes happen one after the other; each is written to the file as one
 * version of the store before {@link #change} returns and before any reader sees it, so neither an answer nor a view is
 * ever ahead of the file. That survives the death of the process; a power cut may cost the last second.
 */
public final class SandboxStore implements AutoCloseable {

    private static final int IDLE_COMPACT_FILL_PERCENT = 60;
    private static final int IDLE_COMPACT_BYTES = 4 * 1024 * 1024;

    private final MVStore store;
    private final Map<Shelf, MVMap<String, String>> maps = new EnumMap<>(Shelf.class);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean unsynced;

    private SandboxStore(MVStore store) {
        this.store = store;
        for (Shelf shelf : Shelf.values()) {
            maps.put(shelf, store.openMap(shelf.name().toLowerCase(Locale.ROOT)));
        }
        store.commit();
    }

    /** Opens the store in this folder, made anew when there is none. */
    public static SandboxStore open(Path folder) {
        Path file = folder.resolve("payments.mv.db");
        if (Files.exists(file)) {
            MVStoreTool.compactCleanUp(file.toString());
            MVStoreTool.compact(file.toString(), true);
        }
        MVStore store = new MVStore.Builder()
                // a thread that is interrupted while it writes would otherwise close the file for all
                .fileName("retry:" + file)
                .autoCommitDisabled()
                .compress()
                .open();
        // space of overwritten versions is used again at once; nobody reads old ones
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new SandboxStore(store);
    }

    public <T> T read(Function<View, T> query) {
        lock.readLock().lock();
        try {
            return query.apply(new View(maps));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs a change and commits it; when it throws, nothing of it has happened. */
    public <T> T change(Function<Transaction, T> change) {
        lock.writeLock().lock();
        try {
            Transaction transaction = new Transaction(maps);
            T result = change.apply(transaction);
            if (!transaction.isEmpty()) {
                transaction.apply();
                store.commit();
                unsynced = true;
            }
            return result;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** As {@link #change}, for a change without an answer. */
    public void run(Consumer<Transaction> change) {
        change(transaction -> {
            change.accept(transaction);
            return null;
        });
    }

    /** Called about once a second: brings what was written down to the disk and gives back unused space. */
    public void tidy() {
        lock.writeLock().lock();
        try {
            if (unsynced) {
                store.sync();
                store.compact(IDLE_COMPACT_FILL_PERCENT, IDLE_COMPACT_BYTES);
                unsynced = false;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            store.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
