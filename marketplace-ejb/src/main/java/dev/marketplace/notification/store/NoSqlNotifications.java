package dev.marketplace.notification.store;

import com.mongodb.MongoException;
import dev.marketplace.notification.control.NotificationStore;
import dev.marketplace.notification.entity.Notification;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.nosql.Template;
import java.util.List;
import java.util.Optional;
import org.eclipse.jnosql.mapping.Database;
import org.eclipse.jnosql.mapping.DatabaseType;

/** Notifications through Jakarta NoSQL: written once, marked by their receiver. */
@ApplicationScoped
public class NoSqlNotifications implements NotificationStore {

    private static final String NOTIFICATIONS = "notifications";
    private static final int COUNTED_AT_MOST = 100;

    @Inject
    @Database(DatabaseType.DOCUMENT)
    private Template template;

    @Inject
    private Indexes indexes;

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, NOTIFICATIONS, Indexes.on("receiver", "-_id"), Indexes.on("receiver", "isRead"));
    }

    @Override
    public void insert(Notification notification) {
        try {
            template.insert(notification);
        } catch (MongoException e) {
            if (!Documents.isDuplicateKey(e)) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Notification> find(String receiver, String id) {
        return byId(id).filter(found -> found.receiver().equals(receiver));
    }

    @Override
    public Optional<Notification> byId(String id) {
        return template.find(Notification.class, id);
    }

    @Override
    public void update(Notification notification) {
        template.update(notification);
    }

    @Override
    public List<Notification> of(Scope scope, String receiver, PageRequest request) {
        var own = template.select(Notification.class).where("receiver").eq(receiver);
        return request.afterKey()
                .map(key -> own.and("_id").lt(key).orderBy("_id").desc().limit(request.limit() + 1L))
                .orElseGet(() -> own.orderBy("_id").desc().limit(request.limit() + 1L))
                .result();
    }

    @Override
    public void removeAll(String receiver) {
        template.delete(Notification.class).where("receiver").eq(receiver).execute();
    }

    @Override
    public long unread(Scope scope, String receiver) {
        return template.select(Notification.class)
                .where("receiver")
                .eq(receiver)
                .and("isRead")
                .eq(false)
                .limit(COUNTED_AT_MOST)
                .<Notification>result()
                .size();
    }
}
