package dev.marketplace.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Reachable;
import dev.marketplace.platform.config.Setting;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Where the documents are. */
public record MongoSettings(
        @Setting(
                key = "marketplace.mongodb.uri",
                alias = "DATABASE_URL",
                unit = "mongodb://host:port/database or mongodb+srv://…/database",
                reason = "All documents live there; its path names the database.",
                secret = true)
        String uri,

        @Setting(
                key = "marketplace.mongodb.pool-size",
                fallback = "64",
                unit = "connections",
                reason = "At most so many at once; as many as the HTTP threads of the server, so that none waits.")
        int poolSize,

        @Setting(
                key = "marketplace.mongodb.timeout-millis",
                fallback = "10000",
                unit = "milliseconds",
                reason = "How long a request waits for a usable server before it is told to come again.")
        int timeoutMillis)
        implements Reachable {

    public MongoSettings {
        try {
            if (new ConnectionString(uri).getDatabase() == null) {
                throw new BadSetting("marketplace.mongodb.uri", "it names no database: end it with /marketplace.");
            }
        } catch (IllegalArgumentException e) {
            throw new BadSetting("marketplace.mongodb.uri", "it is no MongoDB address: " + e.getMessage());
        }
    }

    @Override
    public void reach() {
        try (MongoClient client = MongoClients.create(client())) {
            client.getDatabase(database()).runCommand(new Document("ping", 1));
        } catch (MongoTimeoutException e) {
            String hosts = String.join(", ", new ConnectionString(uri).getHosts());
            throw new BadSetting(
                    "marketplace.mongodb.uri", "no server answered within " + timeoutMillis + " ms at " + hosts + ".");
        } catch (MongoException e) {
            throw new BadSetting("marketplace.mongodb.uri", "it cannot be used: " + e.getMessage());
        }
    }

    /** How a client is made of these. */
    MongoClientSettings client() {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(poolSize))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(timeoutMillis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(timeoutMillis, TimeUnit.MILLISECONDS)
                        .readTimeout(2 * timeoutMillis, TimeUnit.MILLISECONDS))
                .writeConcern(WriteConcern.MAJORITY)
                .build();
    }

    /** The database that the address names. */
    public String database() {
        return new ConnectionString(uri).getDatabase();
    }
}
