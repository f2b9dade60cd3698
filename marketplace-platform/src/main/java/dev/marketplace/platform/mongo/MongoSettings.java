package dev.marketplace.platform.mongo;

import com.mongodb.ConnectionString;
import dev.marketplace.platform.config.BadSetting;
import dev.marketplace.platform.config.Setting;

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
        int timeoutMillis) {

    public MongoSettings {
        try {
            if (new ConnectionString(uri).getDatabase() == null) {
                throw new BadSetting("marketplace.mongodb.uri", "it names no database: end it with /marketplace.");
            }
        } catch (IllegalArgumentException e) {
            throw new BadSetting("marketplace.mongodb.uri", "it is no MongoDB address: " + e.getMessage());
        }
    }

    /** The database that the address names. */
    public String database() {
        return new ConnectionString(uri).getDatabase();
    }
}
