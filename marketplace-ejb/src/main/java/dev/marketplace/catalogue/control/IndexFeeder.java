package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.entity.IndexedProduct;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.StockLevel;
import dev.marketplace.platform.correlation.Log;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.ShopRef;
import dev.marketplace.shop.boundary.Shops;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads products with their stock and shop from the documents and puts them into the index. */
@ApplicationScoped
public class IndexFeeder {

    private static final Log LOG = Log.of(IndexFeeder.class);
    private static final int BATCH = 200;

    @Inject
    private ProductStore products;

    @Inject
    private StockStore stock;

    @Inject
    private ProductIndex index;

    @EJB
    private Shops shops;

    protected IndexFeeder() {}

    /** For use without a container. */
    public IndexFeeder(ProductStore products, StockStore stock, ProductIndex index, Shops shops) {
        this.products = products;
        this.stock = stock;
        this.index = index;
        this.shops = shops;
    }

    /** Makes the index anew from all products. Changes that happen meanwhile have to be fed again. */
    public synchronized void feedAll(Scope scope) {
        index.clear();
        Map<String, ShopRef> names = new HashMap<>();
        List<Product> batch = new ArrayList<>();
        int[] count = {0};
        products.forEach(scope, product -> {
            batch.add(product);
            count[0]++;
            if (batch.size() == BATCH) {
                index.put(read(scope, batch, names));
                batch.clear();
            }
        });
        index.put(read(scope, batch, names));
        LOG.info("The search index was made anew from {0} products", count[0]);
    }

    /** Puts what the documents say now about these products. */
    public synchronized void feed(Scope scope, Collection<String> productIds) {
        List<Product> found = productIds.stream()
                .distinct()
                .map(id -> products.byId(scope, id))
                .flatMap(Optional::stream)
                .toList();
        index.put(read(scope, found, new HashMap<>()));
    }

    private List<IndexedProduct> read(Scope scope, List<Product> batch, Map<String, ShopRef> names) {
        List<String> skus =
                batch.stream().flatMap(product -> product.skus().stream()).toList();
        Map<String, StockLevel> levels = stock.levels(scope, skus);
        return batch.stream()
                .map(product -> new IndexedProduct(
                        product,
                        names.computeIfAbsent(product.shopId(), id -> shop(scope, id)),
                        product.skus().stream()
                                .map(levels::get)
                                .mapToLong(level -> level == null ? 0 : level.available())
                                .sum()))
                .toList();
    }

    private ShopRef shop(Scope scope, String shopId) {
        return shops.byId(Caller.system("catalogue-index", scope, "index"), shopId)
                .map(shop -> new ShopRef(shop.id(), shop.slug(), shop.name()))
                .orElseThrow(() -> new IllegalStateException("product of the unknown shop " + shopId));
    }
}
