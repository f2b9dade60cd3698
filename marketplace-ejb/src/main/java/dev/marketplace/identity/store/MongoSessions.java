package dev.marketplace.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import dev.marketplace.identity.control.SessionStore;
import dev.marketplace.identity.entity.Session;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Sessions in the collection {@code sessions}. */
@ApplicationScoped
public class MongoSessions implements SessionStore {

    private static final String SESSIONS = "sessions";

    @Inject
    private Documents documents;

    @Inject
    private Indexes indexes;

    protected MongoSessions() {}

    /** For use without a container. */
    public MongoSessions(Documents documents, Indexes indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, SESSIONS, Indexes.on("accountId"), Indexes.on("idleUntil"));
    }

    @Override
    public void insert(Scope scope, Session session) {
        in(scope)
                .insertOne(new Document("_id", session.id())
                        .append("schema", 2)
                        .append("accountId", session.accountId())
                        .append("audience", session.audience().name())
                        .append("seed", session.seed())
                        .append("generation", session.generation())
                        .append("rotatedAt", Date.from(session.rotatedAt()))
                        .append("idleUntil", Date.from(session.idleUntil()))
                        .append("absoluteUntil", Date.from(session.absoluteUntil()))
                        .append("revoked", session.revoked())
                        .append("device", session.use().device())
                        .append("country", session.use().country().orElse(null))
                        .append("startedAt", Date.from(session.use().startedAt()))
                        .append("lastUsedAt", Date.from(session.use().lastUsedAt())));
    }

    @Override
    public Optional<Session> byId(Scope scope, String id) {
        return Optional.ofNullable(in(scope).find(eq("_id", id)).first()).map(MongoSessions::session);
    }

    @Override
    public boolean rotate(Scope scope, Session next) {
        return in(scope)
                        .updateOne(
                                and(
                                        eq("_id", next.id()),
                                        eq("generation", next.generation() - 1),
                                        eq("revoked", false)),
                                combine(
                                        set("generation", next.generation()),
                                        set("rotatedAt", next.rotatedAt()),
                                        set("idleUntil", next.idleUntil())))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void revoke(Scope scope, String id) {
        in(scope).updateOne(eq("_id", id), set("revoked", true));
    }

    @Override
    public List<Session> of(Scope scope, String accountId) {
        return in(scope)
                .find(and(eq("accountId", accountId), eq("revoked", false)))
                .map(MongoSessions::session)
                .into(new ArrayList<>());
    }

    @Override
    public void revokeAll(Scope scope, String accountId, Optional<String> except) {
        Bson all = eq("accountId", accountId);
        in(scope).updateMany(except.map(id -> and(all, ne("_id", id))).orElse(all), set("revoked", true));
    }

    @Override
    public void removeAll(Scope scope, String accountId) {
        in(scope).deleteMany(eq("accountId", accountId));
    }

    @Override
    public void use(Scope scope, String id, Instant now, Instant noted) {
        in(scope)
                .updateOne(
                        and(eq("_id", id), or(lt("lastUsedAt", noted), exists("lastUsedAt", false))),
                        set("lastUsedAt", now));
    }

    @Override
    public long removeEnded(Scope scope, Instant before) {
        return in(scope).deleteMany(lt("idleUntil", before)).getDeletedCount();
    }

    private MongoCollection<Document> in(Scope scope) {
        return documents.collection(scope, SESSIONS);
    }

    private static Session session(Document document) {
        return new Session(
                document.getString("_id"),
                document.getString("accountId"),
                Audience.valueOf(document.getString("audience")),
                document.getString("seed"),
                document.getInteger("generation"),
                document.getDate("rotatedAt").toInstant(),
                document.getDate("idleUntil").toInstant(),
                document.getDate("absoluteUntil").toInstant(),
                document.getBoolean("revoked"),
                use(document));
    }

    /** Sessions of the schema before this one have no device: they began no later than they were renewed. */
    private static Session.Use use(Document document) {
        Date renewed = document.getDate("rotatedAt");
        return new Session.Use(
                document.get("device", "Unknown device"),
                Optional.ofNullable(document.getString("country")),
                document.get("startedAt", renewed).toInstant(),
                document.get("lastUsedAt", renewed).toInstant());
    }
}
