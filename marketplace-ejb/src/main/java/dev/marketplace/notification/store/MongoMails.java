package dev.marketplace.notification.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import dev.marketplace.notification.control.MailStore;
import dev.marketplace.notification.entity.QueuedMail;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Mails in the collection {@code mails}. */
@ApplicationScoped
public class MongoMails implements MailStore {

    private static final String MAILS = "mails";
    private static final String QUEUED = "queued";

    /** What a mail said may be a code: it is kept no longer than it is needed. */
    private static final Bson FORGOTTEN = combine(unset("subject"), unset("text"), unset("html"));

    /** Longer than a try can last. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Inject
    private Documents documents;

    @Inject
    private Indexes indexes;

    protected MongoMails() {}

    /** For use without a container. */
    public MongoMails(Documents documents, Indexes indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, MAILS, Indexes.on("state", "nextTryAt"));
    }

    @Override
    public boolean insert(Scope scope, QueuedMail mail) {
        try {
            in(scope)
                    .insertOne(new Document("_id", mail.id())
                            .append("schema", 1)
                            .append("state", QUEUED)
                            .append("messageId", mail.messageId())
                            .append("to", mail.to())
                            .append("subject", mail.subject())
                            .append("text", mail.text())
                            .append("html", mail.html())
                            .append("language", mail.language())
                            .append("correlationId", mail.correlationId())
                            .append("attempts", mail.attempts())
                            .append("queuedAt", Date.from(mail.queuedAt()))
                            .append("nextTryAt", Date.from(mail.queuedAt()))
                            .append("leaseUntil", Date.from(Instant.EPOCH)));
            return true;
        } catch (MongoException e) {
            if (Documents.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public List<String> due(Scope scope, Instant now, int limit) {
        return in(scope)
                .find(and(eq("state", QUEUED), lte("nextTryAt", now)))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public Optional<QueuedMail> take(Scope scope, String id) {
        Instant now = RealTime.now();
        boolean taken = in(scope)
                        .updateOne(
                                and(eq("_id", id), eq("state", QUEUED), lt("leaseUntil", now)),
                                set("leaseUntil", now.plus(LEASE)))
                        .getModifiedCount()
                == 1;
        return taken
                ? Optional.ofNullable(in(scope).find(eq("_id", id)).first()).map(MongoMails::mail)
                : Optional.empty();
    }

    @Override
    public void sent(Scope scope, String id, Instant at) {
        in(scope).updateOne(eq("_id", id), combine(set("state", "sent"), set("sentAt", at), FORGOTTEN));
    }

    @Override
    public void failed(Scope scope, String id, String reason, Optional<Instant> next) {
        Bson after = next.map(time -> combine(set("state", QUEUED), set("nextTryAt", time)))
                .orElseGet(() -> combine(set("state", "given-up"), FORGOTTEN));
        in(scope)
                .updateOne(
                        eq("_id", id),
                        combine(
                                after,
                                set("lastFailure", reason),
                                set("leaseUntil", Instant.EPOCH),
                                inc("attempts", 1)));
    }

    private MongoCollection<Document> in(Scope scope) {
        return documents.collection(scope, MAILS);
    }

    private static QueuedMail mail(Document document) {
        return new QueuedMail(
                document.getString("_id"),
                document.getString("messageId"),
                document.getString("to"),
                document.getString("subject"),
                document.getString("text"),
                document.getString("html"),
                document.getString("language"),
                document.getString("correlationId"),
                document.getInteger("attempts"),
                document.getDate("queuedAt").toInstant());
    }
}
