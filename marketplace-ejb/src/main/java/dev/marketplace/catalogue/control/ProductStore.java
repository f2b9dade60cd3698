package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.entity.Product;
import dev.marketplace.platform.outbox.Event;
import dev.marketplace.shared.PageRequest;
import dev.marketplace.shared.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where products are kept. */
public interface ProductStore {

    /** Makes its indexes; called at every start. */
    void prepare(Scope scope);

    /** @return false if the slug or a SKU is taken */
    boolean insert(Scope scope, Product product);

    /** Marks it complete; harmless if it is. */
    void complete(Scope scope, String productId, List<Event> events);

    /** Entered, but not all of its stock yet. */
    List<Product> incomplete(Scope scope, int limit);

    Optional<Product> byId(Scope scope, String id);

    Optional<Product> bySlug(Scope scope, String slug);

    /** The products that have these SKUs; in no order. */
    List<Product> bySkus(Scope scope, List<String> skus);

    /** Newest first, by id: one more than asked, to see whether there are more. */
    List<Product> ofShop(Scope scope, String shopId, PageRequest request);

    boolean anyIn(Scope scope, String category);

    /** Hands over all, one by one: for making the index anew. */
    void forEach(Scope scope, Consumer<Product> reader);
}
