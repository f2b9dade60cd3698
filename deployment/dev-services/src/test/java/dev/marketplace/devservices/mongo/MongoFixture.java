package dev.marketplace.devservices.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.marketplace.devservices.faults.KillPoints;
import java.nio.file.Path;
import java.time.Clock;
import org.bson.Document;

/** An embedded MongoDB on a file, with a client, that can be closed and opened again. */
final class MongoFixture implements AutoCloseable {

    static final KillPoints NO_KILL_POINTS = new KillPoints() {
        @Override
        public void before(String call) {
            // nobody armed any
        }

        @Override
        public void after(String call) {
            // nobody armed any
        }
    };

    private final Path file;
    private final KillPoints killPoints;
    private EmbeddedMongo mongo;
    private MongoClient client;

    MongoFixture(Path folder) {
        this(folder, NO_KILL_POINTS);
    }

    MongoFixture(Path folder, KillPoints killPoints) {
        this.file = folder.resolve("documents.mv");
        this.killPoints = killPoints;
        open();
    }

    private void open() {
        mongo = EmbeddedMongo.start(file, 0, Clock.systemUTC(), killPoints);
        client = MongoClients.create("mongodb://127.0.0.1:" + mongo.port());
    }

    void reopen() {
        close();
        open();
    }

    MongoDatabase database() {
        return client.getDatabase("marketplace");
    }

    MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    EmbeddedMongo mongo() {
        return mongo;
    }

    /** Documents compared with filters while this runs. */
    long examinedDuring(Runnable action) {
        long before = mongo.statistics().examined();
        action.run();
        return mongo.statistics().examined() - before;
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
