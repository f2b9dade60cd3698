package dev.marketplace.api.catalogue;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.boundary.ProductSort;
import dev.marketplace.shared.InvalidInput;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The query of a product list. */
public class ProductFilter {

    @QueryParam("q")
    private String text;

    /** {@code top} or {@code top/child}. */
    @QueryParam("category")
    private String category;

    @QueryParam("shop")
    private String shop;

    @QueryParam("colour")
    private List<String> colours;

    @QueryParam("size")
    private List<String> sizes;

    @QueryParam("tag")
    private List<String> tags;

    /** Minor units. */
    @QueryParam("priceFrom")
    private Long priceFrom;

    /** Minor units. */
    @QueryParam("priceTo")
    private Long priceTo;

    /** relevance, newest, price-up or price-down; by default relevance with words, else newest. */
    @QueryParam("sort")
    private String sort;

    @QueryParam("page")
    @DefaultValue("1")
    private int page;

    @QueryParam("limit")
    @DefaultValue("24")
    private int limit;

    @QueryParam("language")
    @DefaultValue("en")
    private String language;

    ProductQuery query() {
        return new ProductQuery(
                filled(text),
                filled(category),
                filled(shop),
                colours,
                sizes,
                tags,
                Optional.ofNullable(priceFrom),
                Optional.ofNullable(priceTo),
                sort(),
                page,
                limit,
                language);
    }

    private ProductSort sort() {
        if (filled(sort).isEmpty()) {
            return filled(text).isPresent() ? ProductSort.RELEVANCE : ProductSort.NEWEST;
        }
        try {
            return ProductSort.valueOf(sort.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("sort", "relevance, newest, price-up or price-down.");
        }
    }

    private static Optional<String> filled(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(some -> !some.isEmpty());
    }
}
