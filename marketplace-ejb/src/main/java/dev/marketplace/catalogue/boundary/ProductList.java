package dev.marketplace.catalogue.boundary;

import java.util.List;

/**
 * One page of products.
 *
 * @param products in the asked order; may be empty
 * @param total products in all
 * @param page from 1
 * @param pages at least 1
 */
public record ProductList(List<ProductCard> products, List<Facet> facets, long total, int page, int pages) {}
