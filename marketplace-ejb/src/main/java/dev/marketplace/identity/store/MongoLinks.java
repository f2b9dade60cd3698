package dev.marketplace.identity.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.marketplace.identity.control.LinkStore;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** Links in the collection {@code linked_identities}: the id is issuer and subject, so that one person is one account. */
@ApplicationScoped
public class MongoLinks implements LinkStore {

    private static final String LINKS = "linked_identities";

    @Inject
    private Documents documents;

    @Inject
    private Indexes indexes;

    protected MongoLinks() {}

    /** For use without a container. */
    public MongoLinks(Documents documents, Indexes indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, LINKS, Indexes.on("accountId"));
    }

    @Override
    public Optional<String> accountOf(Scope scope, String issuer, String subject) {
        return Optional.ofNullable(
                        in(scope).find(eq("_id", id(issuer, subject))).first())
                .map(link -> link.getString("accountId"));
    }

    @Override
    public boolean insert(Scope scope, String issuer, String subject, String accountId) {
        try {
            in(scope)
                    .insertOne(new Document("_id", id(issuer, subject))
                            .append("schema", 1)
                            .append("issuer", issuer)
                            .append("accountId", accountId));
            return true;
        } catch (MongoException e) {
            if (Documents.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void remove(Scope scope, String issuer, String subject) {
        in(scope).deleteOne(eq("_id", id(issuer, subject)));
    }

    @Override
    public Set<String> issuersOf(Scope scope, String accountId) {
        return in(scope)
                .find(eq("accountId", accountId))
                .map(link -> link.getString("issuer"))
                .into(new TreeSet<>());
    }

    @Override
    public void removeAll(Scope scope, String accountId) {
        in(scope).deleteMany(eq("accountId", accountId));
    }

    /** An issuer is an address without a space in it (RFC 8414), so that no two pairs have one id. */
    private static String id(String issuer, String subject) {
        return issuer + " " + subject;
    }

    private MongoCollection<Document> in(Scope scope) {
        return documents.collection(scope, LINKS);
    }
}
