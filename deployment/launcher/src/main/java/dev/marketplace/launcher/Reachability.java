package dev.marketplace.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bson.Document;

/** Asks the services that the operator brings, before anything is built upon them: she waits seconds, not a start. */
final class Reachability {

    private static final int SECONDS = 8;
    private static final int TIMEOUT_MILLIS = 5000;

    /** Held, since a logger that nobody holds forgets its level. What the driver says is said better here. */
    private static final Logger DRIVER = Logger.getLogger("org.mongodb.driver");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private Reachability() {}

    /** @throws LaunchFailure naming the setting and what is wrong */
    static void check(Need need, Settings settings) {
        String given = need.given(settings).orElseThrow();
        switch (need) {
            case MONGODB -> mongo(given, source(need, settings));
            case REDIS -> redis(given, source(need, settings));
            case KAFKA -> kafka(given, source(need, settings));
            // their own clients say more than a connection could, and each use of them is tried again
            case MAIL, PAYMENTS, IMAGES, SIGN_IN -> {}
        }
    }

    private static String source(Need need, Settings settings) {
        return settings.value(need.key()).isPresent() ? need.key() : need.seedVariable();
    }

    private static void mongo(String uri, String source) {
        try {
            ConnectionString address = new ConnectionString(uri);
            MongoClientSettings client = MongoClientSettings.builder()
                    .applyConnectionString(address)
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS))
                    .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS, TimeUnit.SECONDS))
                    .build();
            try (MongoClient mongo = MongoClients.create(client)) {
                String database = address.getDatabase() == null ? "admin" : address.getDatabase();
                mongo.getDatabase(database).runCommand(new Document("ping", 1));
            }
        } catch (MongoTimeoutException e) {
            throw new LaunchFailure(
                    "MongoDB cannot be used. Setting " + source + ": no server answered within " + SECONDS + " s at "
                            + String.join(", ", new ConnectionString(uri).getHosts()),
                    e);
        } catch (MongoException | IllegalArgumentException e) {
            throw new LaunchFailure("MongoDB cannot be used. Setting " + source + ": " + firstLine(e), e);
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }

    private static void redis(String url, String source) {
        URI address = address(url, source);
        connect("Redis", address.getHost(), address.getPort() < 0 ? 6379 : address.getPort(), source);
    }

    private static void kafka(String brokers, String source) {
        URI first = address("kafka://" + brokers.split(",")[0].strip(), source);
        connect("Kafka", first.getHost(), first.getPort() < 0 ? 9092 : first.getPort(), source);
    }

    private static URI address(String url, String source) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new LaunchFailure("Setting " + source + " is not an address.", e);
        }
        throw new LaunchFailure("Setting " + source + " names no host.");
    }

    private static void connect(String what, String host, int port, String source) {
        if (!Ports.answers(host, port, TIMEOUT_MILLIS)) {
            throw new LaunchFailure(
                    what + " cannot be used. Setting " + source + ": nothing answers at " + host + ":" + port);
        }
    }
}
