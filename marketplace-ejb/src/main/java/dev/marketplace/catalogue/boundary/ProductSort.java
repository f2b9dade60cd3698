package dev.marketplace.catalogue.boundary;

/** The order of a product list. */
public enum ProductSort {
    RELEVANCE,
    NEWEST,
    PRICE_UP,
    PRICE_DOWN
}
