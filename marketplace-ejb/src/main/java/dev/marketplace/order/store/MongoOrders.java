package dev.marketplace.order.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.descending;

import dev.marketplace.order.control.OrderFilter;
import dev.marketplace.order.control.OrderStore;
import dev.marketplace.order.entity.Order;
import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.Page;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Orders in the collection {@code orders}: one for each shop of a checkout. */
@Dependent
public class MongoOrders implements OrderStore {

    private static final String COLLECTION = "orders";

    private final Aggregates orders;

    @Inject
    public MongoOrders(Documents documents, Outbox outbox) {
        this.orders = new Aggregates(documents, outbox, COLLECTION, 1);
    }

    @Override
    public void ensure(Indexes indexes, Scope scope) {
        indexes.ensure(
                scope,
                COLLECTION,
                Indexes.unique("checkoutId", "part.shop.id"),
                Indexes.on("buyer.id", "-placedAt", "-_id"),
                Indexes.on("part.shop.id", "-placedAt", "-_id"),
                Indexes.on("-placedAt", "-_id"));
    }

    @Override
    public boolean insert(Scope scope, Order order, List<Event> events) {
        return orders.insert(scope, OrderMapping.document(order), events);
    }

    @Override
    public Optional<Order> find(Scope scope, String id, OrderFilter filter) {
        return orders.findOne(scope, and(eq("_id", id), filter(filter))).map(OrderMapping::order);
    }

    @Override
    public Page<Order> list(Scope scope, OrderFilter filter, PageRequest request) {
        Bson whole =
                request.afterKey().map(key -> and(filter(filter), before(key))).orElseGet(() -> filter(filter));
        List<Order> found = orders.find(scope, whole)
                .sort(descending("placedAt", "_id"))
                .limit(request.limit() + 1)
                .map(OrderMapping::order)
                .into(new ArrayList<>());
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<Order> page = found.subList(0, request.limit());
        Order last = page.get(page.size() - 1);
        return new Page<>(page, Optional.of(PageRequest.cursor(last.placedAt().toEpochMilli() + " " + last.id())));
    }

    @Override
    public long count(Scope scope, OrderFilter filter) {
        return orders.in(scope).countDocuments(filter(filter));
    }

    /** What comes after the order that the key names: placed earlier, or at the same time with a smaller id. */
    private static Bson before(String key) {
        String[] parts = key.split(" ", 2);
        try {
            Instant placedAt = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            return or(lt("placedAt", placedAt), and(eq("placedAt", placedAt), lt("_id", parts[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidInput("after", "This is no cursor that a list of ours gave.");
        }
    }

    private static Bson filter(OrderFilter filter) {
        List<Bson> parts = new ArrayList<>();
        filter.buyerId().ifPresent(id -> parts.add(eq("buyer.id", id)));
        filter.shopId().ifPresent(id -> parts.add(eq("part.shop.id", id)));
        String search = filter.search().strip().toLowerCase(Locale.ROOT);
        if (!search.isEmpty()) {
            parts.add(regex("search", Pattern.quote(search)));
        }
        return parts.isEmpty() ? new Document() : and(parts);
    }
}
