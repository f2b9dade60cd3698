package dev.marketplace.devservices.mongo;

import dev.marketplace.devservices.EmbeddedService;
import dev.marketplace.devservices.Workbench;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The document database: {@code mongod} if it is on the PATH, else the one within this process. */
public final class MongoService implements EmbeddedService {

    private static final int DEFAULT_PORT = 27017;

    private final Optional<Path> mongod;
    private Closeable running = () -> {};

    public MongoService() {
        this(MongodProcess.onPath());
    }

    private MongoService(Optional<Path> mongod) {
        this.mongod = mongod;
    }

    /** Ignores a {@code mongod} on the PATH, for drills: kill points exist only in the one within this process. */
    public static MongoService withinThisProcess() {
        return new MongoService(Optional.empty());
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public String description() {
        return mongod.isPresent() ? "mongod from the PATH" : "embedded, durable";
    }

    @Override
    public Map<String, String> start(Workbench workbench) throws Exception {
        Path folder = workbench.folder(name());
        int port = workbench.port(name(), DEFAULT_PORT);
        String uri = "mongodb://127.0.0.1:" + port + "/marketplace";
        if (mongod.isPresent()) {
            running = MongodProcess.start(mongod.get(), folder, port);
            // answered only when in the journal, as the embedded one does
            uri += "?journal=true";
        } else {
            running = EmbeddedMongo.start(
                    folder.resolve("documents.mv"), port, workbench.clock(), workbench.killPoints());
        }
        return Map.of("marketplace.mongodb.uri", uri);
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
