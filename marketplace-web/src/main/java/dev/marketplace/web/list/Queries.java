package dev.marketplace.web.list;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.boundary.ProductSort;
import java.util.List;
import java.util.Optional;

/** The queries that pages ask without a reader's filters. */
public final class Queries {

    private Queries() {}

    /** The first products of all in an order. */
    public static ProductQuery first(ProductSort sort, int limit, String language) {
        return query(Optional.empty(), sort, 1, limit, language);
    }

    /** The newest products of a shop. @param page from 1 */
    public static ProductQuery ofShop(String slug, int page, int limit, String language) {
        return query(Optional.of(slug), ProductSort.NEWEST, page, limit, language);
    }

    private static ProductQuery query(Optional<String> shop, ProductSort sort, int page, int limit, String language) {
        return new ProductQuery(
                Optional.empty(),
                Optional.empty(),
                shop,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                sort,
                page,
                limit,
                language);
    }
}
