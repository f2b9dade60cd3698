package dev.marketplace.catalogue.boundary;

import java.util.List;
import java.util.Optional;

/**
 * What a reader looks for. Values of one filter widen, filters narrow.
 *
 * @param text words
 * @param category {@code top} or {@code top/child}
 * @param priceFrom minor units
 * @param priceTo minor units
 * @param page from 1
 * @param limit 1 to 100
 * @param language of the reader, for names: en, de or ar
 */
public record ProductQuery(
        Optional<String> text,
        Optional<String> category,
        Optional<String> shopSlug,
        List<String> colours,
        List<String> sizes,
        List<String> tags,
        Optional<Long> priceFrom,
        Optional<Long> priceTo,
        ProductSort sort,
        int page,
        int limit,
        String language) {}
