package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.SkuTaken;
import dev.marketplace.catalogue.SlugTaken;
import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.catalogue.entity.Variant;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Enters a product: first the product, not yet complete, then the stock of each variant, then it is complete and readers
 * see it. Each step can be done again; a job finishes what a dead process left.
 */
@ApplicationScoped
public class ProductEntry {

    private static final int AT_ONCE = 100;

    private final ProductStore products;
    private final StockStore stock;
    private final Events events;

    @Inject
    public ProductEntry(ProductStore products, StockStore stock, Events events) {
        this.products = products;
        this.stock = stock;
        this.events = events;
    }

    protected ProductEntry() {
        this(null, null, null);
    }

    /**
     * @throws SlugTaken with a free one
     * @throws SkuTaken
     */
    public void enter(Caller caller, Product product) {
        if (!products.insert(caller.scope(), product)) {
            throw taken(caller.scope(), product);
        }
        complete(caller, product);
    }

    /** The job: finishes what was begun. */
    public String completeAll(Caller system) {
        List<Product> begun = products.incomplete(system.scope(), AT_ONCE);
        begun.forEach(product -> complete(system, product));
        return begun.size() + " products completed";
    }

    private void complete(Caller caller, Product product) {
        for (Variant variant : product.variants()) {
            stock.enter(caller.scope(), variant.sku(), product.id(), variant.initialStock());
        }
        products.complete(
                caller.scope(),
                product.id(),
                List.of(events.of(
                        caller, "catalogue.product-created", product.id(), Map.of("productId", product.id()))));
    }

    private RuntimeException taken(Scope scope, Product product) {
        if (products.bySlug(scope, product.slug()).isPresent()) {
            return new SlugTaken(freeSlug(scope, product.slug()));
        }
        List<String> taken = products.bySkus(scope, product.skus()).stream()
                .flatMap(other -> other.skus().stream())
                .filter(product.skus()::contains)
                .toList();
        return new SkuTaken(taken.isEmpty() ? product.skus().get(0) : taken.get(0));
    }

    private String freeSlug(Scope scope, String slug) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> numbered(slug, "-" + number))
                .filter(candidate -> products.bySlug(scope, candidate).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String slug, String number) {
        return slug.substring(0, Math.min(slug.length(), Limits.SLUG - number.length())) + number;
    }
}
