package dev.marketplace.catalogue;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.boundary.ProductSort;
import java.util.List;
import java.util.Optional;

/** Readers' queries to test with: each method gives another query, narrowed by one thing more. */
public record QueryFixture(ProductQuery query) {

    /** Everything, newest first, on one page. */
    public static QueryFixture all() {
        return new QueryFixture(new ProductQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ProductSort.RELEVANCE,
                1,
                100,
                "en"));
    }

    public QueryFixture text(String text) {
        return new QueryFixture(new ProductQuery(
                Optional.of(text),
                query.category(),
                query.shopSlug(),
                query.colours(),
                query.sizes(),
                query.tags(),
                query.priceFrom(),
                query.priceTo(),
                query.sort(),
                query.page(),
                query.limit(),
                query.language()));
    }

    public QueryFixture category(String path) {
        return where(Optional.of(path), query.shopSlug(), query.colours(), query.sizes());
    }

    public QueryFixture shop(String slug) {
        return where(query.category(), Optional.of(slug), query.colours(), query.sizes());
    }

    public QueryFixture colours(String... names) {
        return where(query.category(), query.shopSlug(), List.of(names), query.sizes());
    }

    public QueryFixture sizes(String... names) {
        return where(query.category(), query.shopSlug(), query.colours(), List.of(names));
    }

    public QueryFixture price(long from, long to) {
        return as(Optional.of(from), Optional.of(to), query.sort(), query.page(), query.limit());
    }

    public QueryFixture sort(ProductSort sort) {
        return as(query.priceFrom(), query.priceTo(), sort, query.page(), query.limit());
    }

    public QueryFixture page(int page, int limit) {
        return as(query.priceFrom(), query.priceTo(), query.sort(), page, limit);
    }

    private QueryFixture where(
            Optional<String> category, Optional<String> shop, List<String> colours, List<String> sizes) {
        return new QueryFixture(new ProductQuery(
                query.text(),
                category,
                shop,
                colours,
                sizes,
                query.tags(),
                query.priceFrom(),
                query.priceTo(),
                query.sort(),
                query.page(),
                query.limit(),
                query.language()));
    }

    private QueryFixture as(Optional<Long> from, Optional<Long> to, ProductSort sort, int page, int limit) {
        return new QueryFixture(new ProductQuery(
                query.text(),
                query.category(),
                query.shopSlug(),
                query.colours(),
                query.sizes(),
                query.tags(),
                from,
                to,
                sort,
                page,
                limit,
                query.language()));
    }
}
