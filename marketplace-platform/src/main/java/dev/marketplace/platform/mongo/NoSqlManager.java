package dev.marketplace.platform.mongo;

import dev.marketplace.shared.Scope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import org.eclipse.jnosql.communication.semistructured.DatabaseManager;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/**
 * Gives Jakarta NoSQL its managers, made from our one client: left alone, each template call would open a client of its
 * own.
 */
@ApplicationScoped
@Alternative
@Priority(2000)
public class NoSqlManager {

    @Inject
    private Documents documents;

    @Produces
    @ApplicationScoped
    @Default
    @Database(DatabaseType.DOCUMENT)
    public DatabaseManager manager() {
        return ofMain();
    }

    @Produces
    @Typed(MongoDBDocumentManager.class)
    public MongoDBDocumentManager mongoManager() {
        return ofMain();
    }

    private MongoDBDocumentManager ofMain() {
        return new MongoDBDocumentConfiguration()
                .get(documents.client())
                .apply(Scope.MAIN.database(documents.configuredDatabase()));
    }
}
