package dev.marketplace.shop.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.Scope;
import dev.marketplace.shop.control.ShopStore;
import dev.marketplace.shop.entity.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
        indexes.ensure(scope, SHOPS, Indexes.unique("sellerId"), Indexes.unique("slug"), Indexes.on("name"));
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
    public List<Shop> all(Scope scope, int limit) {
        return shops.find(scope, new Document())
                .sort(ascending("name"))
                .limit(limit)
                .map(ShopDocuments::shop)
                .into(new ArrayList<>());
    }
}
