package dev.marketplace.catalogue.entity;

/**
 * What there is of a SKU.
 *
 * @param available pieces free to sell, never below zero
 * @param sold pieces sold since it was entered
 */
public record StockLevel(String sku, String productId, long available, long sold) {}
