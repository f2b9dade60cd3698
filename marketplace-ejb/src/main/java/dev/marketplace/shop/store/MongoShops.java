package dev.marketplace.shop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.Scope;
import dev.marketplace.shop.control.ShopStore;
import dev.marketplace.shop.entity.Payout;
import dev.marketplace.shop.entity.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Shops in the collection {@code shops}. */
@ApplicationScoped
public class MongoShops implements ShopStore {

    private static final String SHOPS = "shops";

    private final Indexes indexes;
    private final Aggregates shops;

    @Inject
    public MongoShops(Documents documents, Outbox outbox, Indexes indexes) {
        this.indexes = indexes;
        this.shops = new Aggregates(documents, outbox, SHOPS, ShopDocuments.SCHEMA);
    }

    protected MongoShops() {
        this(null, null, null);
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(
                scope,
                SHOPS,
                Indexes.unique("sellerId"),
                Indexes.unique("slug"),
                Indexes.on("name"),
                Indexes.on("payout.accountId"));
    }

    @Override
    public boolean insert(Scope scope, Shop shop, List<Event> events) {
        return shops.insert(scope, ShopDocuments.document(shop), events);
    }

    @Override
    public Optional<Shop> byId(Scope scope, String id) {
        return shops.findById(scope, id).map(ShopDocuments::shop);
    }

    @Override
    public Optional<Shop> bySlug(Scope scope, String slug) {
        return shops.findOne(scope, eq("slug", slug)).map(ShopDocuments::shop);
    }

    @Override
    public Optional<Shop> bySeller(Scope scope, String sellerId) {
        return shops.findOne(scope, eq("sellerId", sellerId)).map(ShopDocuments::shop);
    }

    @Override
    public Optional<Payout> payout(Scope scope, String shopId) {
        return shops.findById(scope, shopId)
                .map(shop -> shop.get("payout", Document.class))
                .map(PayoutDocuments::payout);
    }

    @Override
    public boolean addPayout(Scope scope, String shopId, Payout payout, List<Event> events) {
        return shops.update(
                scope, shopId, exists("payout", false), set("payout", PayoutDocuments.document(payout)), events);
    }

    @Override
    public boolean changePayout(Scope scope, String shopId, Payout payout, List<Event> events) {
        return shops.update(
                scope,
                shopId,
                and(eq("payout.accountId", payout.accountId()), lte("payout.checkedAt", Date.from(payout.checkedAt()))),
                set("payout", PayoutDocuments.document(payout)),
                events);
    }

    @Override
    public Optional<String> idByPayoutAccount(Scope scope, String accountId) {
        return shops.findOne(scope, eq("payout.accountId", accountId)).map(shop -> shop.getString("_id"));
    }

    @Override
    public List<Shop> all(Scope scope, int limit) {
        return shops.find(scope, new Document())
                .sort(ascending("name"))
                .limit(limit)
                .map(ShopDocuments::shop)
                .into(new ArrayList<>());
    }
}
