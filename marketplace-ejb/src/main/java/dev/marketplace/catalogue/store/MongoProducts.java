package dev.marketplace.catalogue.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import dev.marketplace.catalogue.control.ProductStore;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.platform.mongo.Aggregates;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.platform.outbox.Outbox;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Products in the collection {@code products}. */
@ApplicationScoped
public class MongoProducts implements ProductStore {

    private static final String PRODUCTS = "products";

    private final Indexes indexes;
    private final Aggregates products;

    @Inject
    public MongoProducts(Documents documents, Outbox outbox, Indexes indexes) {
        this.indexes = indexes;
        this.products = new Aggregates(documents, outbox, PRODUCTS, ProductDocuments.SCHEMA);
    }

    protected MongoProducts() {
        this(null, null, null);
    }

    @Override
    public void prepare(Scope scope) {
        indexes.ensure(
                scope,
                PRODUCTS,
                Indexes.unique("slug"),
                Indexes.unique("variants.sku"),
                Indexes.on("shopId", "-_id"),
                Indexes.on("category"),
                Indexes.on("complete"));
    }

    @Override
    public boolean insert(Scope scope, Product product) {
        return products.insert(scope, ProductDocuments.document(product), List.of());
    }

    @Override
    public void complete(Scope scope, String productId, List<Event> events) {
        products.update(scope, productId, eq("complete", false), set("complete", true), events);
    }

    @Override
    public List<Product> incomplete(Scope scope, int limit) {
        return list(products.find(scope, eq("complete", false)).limit(limit));
    }

    @Override
    public Optional<Product> byId(Scope scope, String id) {
        return products.findById(scope, id).map(ProductDocuments::product);
    }

    @Override
    public Optional<Product> bySlug(Scope scope, String slug) {
        return products.findOne(scope, eq("slug", slug)).map(ProductDocuments::product);
    }

    @Override
    public List<Product> bySkus(Scope scope, List<String> skus) {
        return list(products.find(scope, in("variants.sku", skus)));
    }

    @Override
    public List<Product> ofShop(Scope scope, String shopId, PageRequest request) {
        Bson own = eq("shopId", shopId);
        Bson filter = request.afterKey().map(key -> and(own, lt("_id", key))).orElse(own);
        return list(products.find(scope, filter).sort(descending("_id")).limit(request.limit() + 1));
    }

    @Override
    public boolean anyIn(Scope scope, String category) {
        return products.findOne(scope, eq("category", category)).isPresent();
    }

    @Override
    public void forEach(Scope scope, Consumer<Product> reader) {
        products.find(scope, new Document()).map(ProductDocuments::product).forEach(reader);
    }

    private static List<Product> list(com.mongodb.client.FindIterable<Document> found) {
        return found.map(ProductDocuments::product).into(new ArrayList<>());
    }
}
