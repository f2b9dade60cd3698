package dev.marketplace.platform.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.marketplace.platform.config.SettingsReader;
import dev.marketplace.shared.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;

/** The one MongoDB client of the application, and the collections of each marketplace. */
@ApplicationScoped
public class Documents {

    private static final int DUPLICATE_KEY = 11000;

    private MongoSettings settings;
    private MongoClient client;

    protected Documents() {}

    /**
     * For use without a container.
     *
     * @param client closed with this
     */
    public Documents(MongoClient client, MongoSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @PostConstruct
    void connect() {
        settings = SettingsReader.ofContainer().read(MongoSettings.class);
        client = MongoClients.create(settings.client());
    }

    /** The database of a marketplace. */
    public MongoDatabase database(Scope scope) {
        return client.getDatabase(scope.database(settings.database()));
    }

    /**
     * Returns once the server answered.
     *
     * @throws MongoException if it does not
     */
    public void ping(Scope scope) {
        database(scope).runCommand(new Document("ping", 1));
    }

    public MongoCollection<Document> collection(Scope scope, String name) {
        return database(scope).getCollection(name);
    }

    /** The client itself, for what is built on it; nobody else makes one. */
    MongoClient client() {
        return client;
    }

    /** The name of the database that the connection's address gives. */
    String configuredDatabase() {
        return settings.database();
    }

    /** Whether a write was refused because its unique key exists: for idempotent writes that is success. */
    public static boolean isDuplicateKey(MongoException e) {
        return e.getCode() == DUPLICATE_KEY
                || e instanceof com.mongodb.MongoWriteException write
                        && write.getError().getCode() == DUPLICATE_KEY;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
