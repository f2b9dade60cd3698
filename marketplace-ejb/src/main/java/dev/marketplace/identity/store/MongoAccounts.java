package dev.marketplace.identity.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.model.PushOptions;
import dev.marketplace.identity.control.AccountFilter;
import dev.marketplace.identity.control.AccountStore;
import dev.marketplace.identity.control.Limits;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.mongo.Values;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Accounts in the collections {@code users} and {@code sellers}. */
@ApplicationScoped
public class MongoAccounts implements AccountStore {

    private static final int SCHEMA = 1;
    private static final String USERS = "users";
    private static final String SELLERS = "sellers";

    private final Indexes indexes;
    private final Aggregates users;
    private final Aggregates sellers;

    @Inject
    public MongoAccounts(Documents documents, Outbox outbox, Indexes indexes) {
        this.indexes = indexes;
        users = new Aggregates(documents, outbox, USERS, SCHEMA);
        sellers = new Aggregates(documents, outbox, SELLERS, SCHEMA);
    }

    protected MongoAccounts() {
        this(null, null, null);
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(scope, USERS, Indexes.unique("email"), Indexes.on("roles"));
        indexes.ensure(scope, SELLERS, Indexes.unique("email"));
    }

    @Override
    public boolean insert(Scope scope, Account account, List<Event> events) {
        Document document = new Document("_id", account.id())
                .append("name", account.name())
                .append("email", account.email())
                .append("passwordHash", account.passwordHash())
                .append(
                        "roles",
                        account.roles().stream().map(Role::name).sorted().toList())
                .append("createdAt", Date.from(account.createdAt()));
        account.phone().ifPresent(phone -> document.append("phone", phone));
        account.country().ifPresent(country -> document.append("country", country));
        return of(account.roles().contains(Role.SELLER) ? Audience.SELLER : Audience.USER)
                .insert(scope, document, events);
    }

    @Override
    public Optional<Account> byEmail(Scope scope, Audience audience, String email) {
        return of(audience).findOne(scope, eq("email", email)).map(MongoAccounts::account);
    }

    @Override
    public Optional<Account> byId(Scope scope, Audience audience, String id) {
        return of(audience).findById(scope, id).map(MongoAccounts::account);
    }

    @Override
    public void setPassword(Scope scope, Account account, String passwordHash, List<Event> events) {
        of(account).update(scope, account.id(), exists("_id"), set("passwordHash", passwordHash), events);
    }

    @Override
    public void rename(Scope scope, Account account, String name) {
        of(account).update(scope, account.id(), exists("_id"), set("name", name), List.of());
    }

    @Override
    public void setAvatar(Scope scope, Account account, PictureRef picture) {
        of(account).update(scope, account.id(), exists("_id"), set("avatar", Values.picture(picture)), List.of());
    }

    @Override
    public boolean setEmail(Scope scope, Account account, String email, List<Event> events) {
        try {
            return of(account).update(scope, account.id(), eq("email", account.email()), set("email", email), events);
        } catch (MongoException e) {
            if (Documents.isDuplicateKey(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void erase(Scope scope, Account account, List<Event> events) {
        Bson nobody = combine(
                set("name", "Deleted account"),
                set("email", account.id().toLowerCase(Locale.ROOT) + "@deleted.invalid"),
                set("passwordHash", ""),
                set("roles", List.of()),
                unset("phone"),
                unset("country"),
                unset("avatar"),
                unset("devices"),
                unset("blockedReason"));
        of(account).update(scope, account.id(), eq("email", account.email()), nobody, events);
    }

    @Override
    public boolean noteDevice(Scope scope, Account account, String device) {
        Bson unknown = ne("devices", device);
        Bson note = pushEach("devices", List.of(device), new PushOptions().slice(-Limits.DEVICES));
        boolean news = of(account).update(scope, account.id(), and(exists("devices.0"), unknown), note, List.of());
        if (!news) {
            // the first of all is no news, but is remembered
            of(account).update(scope, account.id(), exists("devices.0", false), note, List.of());
        }
        return news;
    }

    @Override
    public boolean hasAdmin(Scope scope) {
        return users.findOne(scope, eq("roles", Role.ADMIN.name())).isPresent();
    }

    @Override
    public long activeAdmins(Scope scope) {
        return users.in(scope).countDocuments(and(eq("roles", Role.ADMIN.name()), exists("blockedReason", false)));
    }

    @Override
    public void makeAdmin(Scope scope, String accountId, List<Event> events) {
        users.update(scope, accountId, exists("_id"), addToSet("roles", Role.ADMIN.name()), events);
    }

    @Override
    public void takeAdmin(Scope scope, String accountId, List<Event> events) {
        users.update(scope, accountId, exists("_id"), pull("roles", Role.ADMIN.name()), events);
    }

    @Override
    public void block(Scope scope, Account account, String reason, List<Event> events) {
        of(account).update(scope, account.id(), exists("_id"), set("blockedReason", reason), events);
    }

    @Override
    public void unblock(Scope scope, Account account, List<Event> events) {
        of(account).update(scope, account.id(), exists("blockedReason"), unset("blockedReason"), events);
    }

    @Override
    public Optional<Account> find(Scope scope, String id) {
        return of(id).findById(scope, id).map(MongoAccounts::account);
    }

    @Override
    public Page<Account> list(Scope scope, AccountFilter filter, PageRequest request) {
        List<Bson> conditions = new ArrayList<>(List.of(exists("roles.0")));
        if (filter.adminsOnly()) {
            conditions.add(eq("roles", Role.ADMIN.name()));
        }
        if (!filter.search().isBlank()) {
            String quoted = Pattern.quote(filter.search());
            conditions.add(or(regex("email", quoted, "i"), regex("name", quoted, "i")));
        }
        request.afterKey().ifPresent(key -> conditions.add(lt("_id", key)));
        List<Account> found = (filter.sellers() ? sellers : users)
                .find(scope, and(conditions))
                .sort(descending("_id"))
                .limit(request.limit() + 1)
                .map(MongoAccounts::account)
                .into(new ArrayList<>());
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<Account> page = found.subList(0, request.limit());
        return new Page<>(
                page, Optional.of(PageRequest.cursor(page.get(page.size() - 1).id())));
    }

    private Aggregates of(Account account) {
        return of(account.id());
    }

    private Aggregates of(String accountId) {
        return accountId.startsWith("sel_") ? sellers : users;
    }

    private Aggregates of(Audience audience) {
        return audience == Audience.SELLER ? sellers : users;
    }

    private static Account account(Document document) {
        Set<Role> roles = document.getList("roles", String.class).stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                document.getString("_id"),
                document.getString("name"),
                document.getString("email"),
                document.getString("passwordHash"),
                roles,
                Optional.ofNullable(document.getString("phone")),
                Optional.ofNullable(document.getString("country")),
                Optional.ofNullable(document.getString("blockedReason")),
                Optional.ofNullable(document.get("avatar", Document.class)).map(Values::picture),
                document.getDate("createdAt").toInstant(),
                document.getLong("version"));
    }
}
