package dev.marketplace.site.store;

import com.mongodb.MongoException;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.shared.Scope;
import dev.marketplace.site.control.SiteStore;
import dev.marketplace.site.entity.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.util.Optional;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/** Faces through Jakarta NoSQL: seldom written, by one admin at a time. */
@ApplicationScoped
public class NoSqlSites implements SiteStore {

    @Inject
    @Database(DatabaseType.DOCUMENT)
    private Template template;

    @Override
    public Optional<Site> find(Scope scope) {
        return template.find(Site.class, scope.marketplace());
    }

    @Override
    public Site insertUnlessThere(Scope scope, Site fresh) {
        try {
            return template.insert(fresh);
        } catch (MongoException e) {
            if (Documents.isDuplicateKey(e)) {
                return find(scope).orElse(fresh);
            }
            throw e;
        }
    }
}
