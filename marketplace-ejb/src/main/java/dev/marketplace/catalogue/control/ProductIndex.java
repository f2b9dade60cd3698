package dev.marketplace.catalogue.control;

import dev.marketplace.catalogue.boundary.ProductQuery;
import dev.marketplace.catalogue.entity.IndexedProduct;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** This node's index of products for sale. What is put is found by the next search. */
public interface ProductIndex {

    /**
     * What a search found.
     *
     * @param products one page, in the asked order
     * @param facets filter name to values with counts, most first
     */
    record Found(List<IndexedProduct> products, long total, Map<String, Map<String, Long>> facets) {}

    Found search(ProductQuery query);

    Optional<IndexedProduct> bySlug(String slug);

    /** Products whose titles have words that begin like these, best first. */
    List<IndexedProduct> beginningWith(String text, int limit);

    /** Products of the same category or with common tags, most alike first, without itself. */
    List<IndexedProduct> like(IndexedProduct product, int limit);

    /** Replaces the product in the index, or takes it out if it is not for sale. */
    void put(List<IndexedProduct> products);

    /** Where the last commit stands: partition to next offset of the topic; empty if the index must be made anew. */
    Optional<Map<Integer, Long>> committedOffsets();

    /** Makes what was put durable, together with where the topic was. */
    void commit(Map<Integer, Long> nextOffsets);

    /** Empties it. */
    void clear();
}
