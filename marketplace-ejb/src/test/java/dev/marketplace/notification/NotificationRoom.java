package dev.marketplace.notification;

import dev.marketplace.external.mail.MailNotSent;
import dev.marketplace.external.mail.MailServer;
import dev.marketplace.external.mail.OutgoingMail;
import dev.marketplace.notification.boundary.Mails;
import dev.marketplace.notification.boundary.Notifications;
import dev.marketplace.notification.control.MailTemplates;
import dev.marketplace.notification.control.NotificationStore;
import dev.marketplace.notification.control.OrderListener;
import dev.marketplace.notification.control.OrderMail;
import dev.marketplace.notification.control.Postman;
import dev.marketplace.notification.control.Teller;
import dev.marketplace.notification.entity.Notification;
import dev.marketplace.notification.store.MongoMails;
import dev.marketplace.order.boundary.OrderLineView;
import dev.marketplace.order.boundary.OrderView;
import dev.marketplace.order.boundary.Orders;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Money;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.ShopRef;
import dev.marketplace.site.boundary.SiteView;
import dev.marketplace.site.boundary.Sites;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** The whole room without a container: mails on an embedded database, a mail server and notifications in memory. */
public final class NotificationRoom implements AutoCloseable {

    public static final Caller SYSTEM = Caller.system("test", Scope.MAIN, "cor_1");

    public final TestClock clock = new TestClock();
    public final TestDatabase database = new TestDatabase(clock);
    public final MailServerInMemory server = new MailServerInMemory();
    public final MongoMails store = new MongoMails(database.documents, database.indexes);
    public final Postman postman = new Postman(store, server, clock);
    public final NotificationsInMemory stored = new NotificationsInMemory();
    public final Notifications notifications = new Notifications(stored);
    public final Mails mails;
    public final OrderListener listener;

    /** Mails are sent by whoever queues them. */
    public NotificationRoom() {
        this(Runnable::run);
    }

    public NotificationRoom(Executor executor) {
        store.prepare(Scope.MAIN);
        mails = new Mails(store, new MailTemplates(), postman, settings(), clock, new SiteRoom(), executor);
        listener = new OrderListener(
                new Teller(stored, database.publisher(), new Events(database.ids, clock)),
                new OrderMail(settings(), new OrderRoom()),
                mails);
    }

    private static PlatformSettings settings() {
        return new PlatformSettings(
                Mode.DEMO,
                URI.create("https://agora.example"),
                NodeRole.ALL,
                Path.of("target"),
                ZoneOffset.UTC,
                Optional.empty());
    }

    @Override
    public void close() {
        database.close();
    }

    /** A server that takes mail, unless it is told not to. */
    public static final class MailServerInMemory implements MailServer {

        public final List<OutgoingMail> taken = new CopyOnWriteArrayList<>();
        private volatile Optional<RuntimeException> failure = Optional.empty();
        private volatile boolean away;

        public void away(boolean now) {
            away = now;
        }

        /** Fails in a way that nobody expects. */
        public void failing(RuntimeException with) {
            failure = Optional.of(with);
        }

        @Override
        public void send(OutgoingMail mail) throws MailNotSent {
            if (away) {
                throw new MailNotSent(new IOException("451 try again later"));
            }
            failure.filter(unexpected -> mail.to().startsWith("poison")).ifPresent(unexpected -> {
                throw unexpected;
            });
            taken.add(mail);
        }
    }

    /** As Jakarta NoSQL keeps them. */
    public static final class NotificationsInMemory implements NotificationStore {

        public final Map<String, Notification> byId = new ConcurrentHashMap<>();

        @Override
        public void prepare(Scope scope) {
            // nothing is indexed
        }

        @Override
        public void insert(Notification notification) {
            byId.putIfAbsent(notification.id(), notification);
        }

        @Override
        public Optional<Notification> find(String receiver, String id) {
            return byId(id).filter(found -> found.receiver().equals(receiver));
        }

        @Override
        public Optional<Notification> byId(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public void update(Notification notification) {
            byId.replace(notification.id(), notification);
        }

        @Override
        public List<Notification> of(Scope scope, String receiver, PageRequest request) {
            return byId.values().stream()
                    .filter(each -> each.receiver().equals(receiver))
                    .filter(each -> request.afterKey()
                            .map(key -> each.id().compareTo(key) < 0)
                            .orElse(true))
                    .sorted(Comparator.comparing(Notification::id).reversed())
                    .limit(request.limit() + 1L)
                    .toList();
        }

        @Override
        public void removeAll(String receiver) {
            byId.values().removeIf(each -> each.receiver().equals(receiver));
        }

        @Override
        public long unread(Scope scope, String receiver) {
            return byId.values().stream()
                    .filter(each -> each.receiver().equals(receiver) && !each.isRead())
                    .count();
        }
    }

    private static final class SiteRoom extends Sites {

        @Override
        public SiteView site(Caller caller) {
            return new SiteView(
                    "Agora", "EUR", List.of("en"), Optional.empty(), Optional.empty(), "hello@agora.example");
        }
    }

    /** Knows every order: two lines of one shop. */
    private static final class OrderRoom extends Orders {

        private static OrderLineView line(String title, int quantity) {
            Money each = Money.of(1_666, "EUR");
            return new OrderLineView(
                    "sku",
                    "slug",
                    title,
                    Optional.of("red"),
                    Optional.empty(),
                    Optional.empty(),
                    quantity,
                    each,
                    each.times(quantity));
        }

        @Override
        public OrderView order(Caller caller, String orderId) {
            return new OrderView(
                    orderId,
                    "AG-10001",
                    new ShopRef("shp_1", "halden", "Halden & <Söhne>"),
                    "usr_lena",
                    "Lena",
                    Instant.parse("2026-11-24T10:00:00Z"),
                    "paid",
                    "ordered",
                    List.of(line("Linen shirt", 2), line("Desk lamp", 1)),
                    Money.of(5_000, "EUR"),
                    Money.of(490, "EUR"),
                    Money.of(5_490, "EUR"),
                    "Parcel",
                    null,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
