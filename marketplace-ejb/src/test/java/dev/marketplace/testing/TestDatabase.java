package dev.marketplace.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.marketplace.devservices.mongo.MongoService;
import dev.marketplace.platform.kafka.EventNotPublished;
import dev.marketplace.platform.kafka.EventPublisher;
import dev.marketplace.platform.kafka.SentRecord;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.mongo.MongoSettings;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.platform.outbox.Relay;
import dev.marketplace.platform.time.UlidIds;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;

/** An embedded MongoDB with a database of its own for each test, the real outbox and relay on it, and a kill switch. */
public final class TestDatabase implements AutoCloseable {

    private static final Set<String> WRITES =
            Set.of("insertOne", "insertMany", "updateOne", "updateMany", "deleteOne", "deleteMany", "findOneAndUpdate");
    private static final String ADDRESS = address();
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final String PREFIX = "test-" + Long.toString(System.nanoTime(), 36) + "-";

    private final MongoClient client;
    private final KillSwitch killSwitch = new KillSwitch();
    private final List<Event> published = new CopyOnWriteArrayList<>();
    private volatile boolean brokerAway;

    public final Relay relay;
    public final Documents documents;
    public final Indexes indexes;
    public final Outbox outbox;
    public final Ids ids;

    public TestDatabase(InstantSource clock) {
        MongoSettings settings =
                new MongoSettings(ADDRESS + "/" + PREFIX + COUNTER.incrementAndGet() + "?maxPoolSize=120", 120, 10_000);
        client = MongoClients.create(settings.uri());
        documents = new Watched(client, settings, killSwitch);
        indexes = new Indexes(documents);
        ids = new UlidIds(clock);
        relay = new Relay(documents, new Publisher(), indexes);
        outbox = new Outbox(documents, relay, ids);
    }

    /** The one that is given, e.g. {@code -Dtest.mongodb.address=mongodb://localhost:27017}, or the embedded one. */
    private static String address() {
        String given = System.getProperty("test.mongodb.address");
        return given == null ? embedded() : given;
    }

    private static String embedded() {
        try {
            Path folder = Files.createTempDirectory("test-mongodb");
            MongoService service = MongoService.withinThisProcess();
            String uri = service.start(new TestWorkbench(folder, InstantSource.system()))
                    .get("marketplace.mongodb.uri");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(service, folder)));
            return uri.substring(0, uri.lastIndexOf('/'));
        } catch (Exception e) {
            throw new IllegalStateException("the embedded MongoDB does not start", e);
        }
    }

    private static void remove(MongoService service, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            service.close();
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KillSwitch killSwitch() {
        return killSwitch;
    }

    /** What reached "Kafka", in the order of arrival; the same event may be there twice. */
    public List<Event> published() {
        return published;
    }

    /** "Kafka", for who publishes beside the outbox. */
    public EventPublisher publisher() {
        return new Publisher();
    }

    /** Whether "Kafka" takes nothing. */
    public void brokerAway(boolean away) {
        brokerAway = away;
    }

    public MongoCollection<Document> collection(String name) {
        return documents.collection(Scope.MAIN, name);
    }

    @Override
    public void close() {
        relay.stop();
        documents.database(Scope.MAIN).drop();
        client.close();
    }

    private final class Publisher implements EventPublisher {

        @Override
        public CompletionStage<SentRecord> publish(
                String topic, String key, String value, Map<String, String> headers) {
            if (brokerAway) {
                return CompletableFuture.failedFuture(new EventNotPublished(topic, new IOException("away"), true));
            }
            published.add(Event.ofJson(value));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** Collections whose writes are steps of the kill switch. */
    private static final class Watched extends Documents {

        private final KillSwitch killSwitch;

        Watched(MongoClient client, MongoSettings settings, KillSwitch killSwitch) {
            super(client, settings);
            this.killSwitch = killSwitch;
        }

        @Override
        @SuppressWarnings("unchecked")
        public MongoCollection<Document> collection(Scope scope, String name) {
            MongoCollection<Document> real = super.collection(scope, name);
            return (MongoCollection<Document>) Proxy.newProxyInstance(
                    MongoCollection.class.getClassLoader(),
                    new Class<?>[] {MongoCollection.class},
                    (proxy, method, arguments) -> {
                        if (WRITES.contains(method.getName())) {
                            killSwitch.step();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
