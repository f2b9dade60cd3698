package dev.marketplace.identity.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.marketplace.identity.control.RegistrationStore;
import dev.marketplace.identity.entity.PendingRegistration;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Pending registrations in the collection {@code registrations}, one for each audience and address. */
@ApplicationScoped
public class MongoRegistrations implements RegistrationStore {

    private static final String REGISTRATIONS = "registrations";

    @Inject
    private Documents documents;

    @Inject
    private Indexes indexes;

    protected MongoRegistrations() {}

    /** For use without a container. */
    public MongoRegistrations(Documents documents, Indexes indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, REGISTRATIONS, Indexes.on("codeExpiresAt"));
    }

    @Override
    public void save(Scope scope, PendingRegistration pending) {
        Document document = new Document("_id", id(pending.audience(), pending.email()))
                .append("schema", 1)
                .append("audience", pending.audience().name())
                .append("email", pending.email())
                .append("accountId", pending.accountId())
                .append("name", pending.name())
                .append("passwordHash", pending.passwordHash())
                .append("codeExpiresAt", Date.from(pending.codeExpiresAt()));
        pending.phone().ifPresent(phone -> document.append("phone", phone));
        pending.country().ifPresent(country -> document.append("country", country));
        in(scope).replaceOne(eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<PendingRegistration> find(Scope scope, Audience audience, String email) {
        return Optional.ofNullable(
                        in(scope).find(eq("_id", id(audience, email))).first())
                .map(document -> new PendingRegistration(
                        audience,
                        email,
                        document.getString("accountId"),
                        document.getString("name"),
                        document.getString("passwordHash"),
                        Optional.ofNullable(document.getString("phone")),
                        Optional.ofNullable(document.getString("country")),
                        document.getDate("codeExpiresAt").toInstant()));
    }

    @Override
    public void remove(Scope scope, Audience audience, String email) {
        in(scope).deleteOne(eq("_id", id(audience, email)));
    }

    @Override
    public long removeExpired(Scope scope, Instant before) {
        return in(scope).deleteMany(lt("codeExpiresAt", before)).getDeletedCount();
    }

    private static String id(Audience audience, String email) {
        return audience.word() + ":" + email;
    }

    private MongoCollection<Document> in(Scope scope) {
        return documents.collection(scope, REGISTRATIONS);
    }
}
