package dev.marketplace.devservices.mongo;

import de.bwaldvogel.mongo.MongoServer;
import dev.marketplace.devservices.faults.KillPoints;
import java.io.Closeable;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.MVStore;

/** A MongoDB within this process, on one file. */
final class EmbeddedMongo implements Closeable {

    /** A connection keeps to one thread, which waits for the commit; so many can wait for the same one. */
    private static final int CONNECTION_THREADS = 64;

    private final MVStore store;
    private final IndexedBackend backend;
    private final Compaction compaction;
    private final MongoServer server;

    private EmbeddedMongo(MVStore store, IndexedBackend backend, Compaction compaction, MongoServer server) {
        this.store = store;
        this.backend = backend;
        this.compaction = compaction;
        this.server = server;
    }

    /**
     * Opens the file, or makes it, and answers on 127.0.0.1 from then on.
     *
     * @param port 0 for any free one
     */
    static EmbeddedMongo start(Path file, int port, Clock clock, KillPoints killPoints) {
        MVStore store = open(file);
        IndexedBackend backend = new IndexedBackend(store, clock);
        GroupCommit commits = new GroupCommit(store::commit);
        Compaction compaction = new Compaction(store, commits);
        MongoServer server = new MongoServer(new DurableBackend(backend, store, commits, killPoints));
        try {
            server.bind(new InetSocketAddress("127.0.0.1", port), 1, CONNECTION_THREADS);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        compaction.start();
        return new EmbeddedMongo(store, backend, compaction, server);
    }

    /** A store that commits only when told to: neither by time nor by the amount of changes. */
    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .pageSplitSize(4 * 1024)
                .cacheSize(64)
                .open();
        store.setRetentionTime(0);
        return store;
    }

    int port() {
        return server.getLocalAddress().getPort();
    }

    QueryStatistics statistics() {
        return backend.statistics();
    }

    Compaction compaction() {
        return compaction;
    }

    @Override
    public void close() {
        server.shutdownNow();
        compaction.close();
        store.commit();
        store.close();
    }
}
