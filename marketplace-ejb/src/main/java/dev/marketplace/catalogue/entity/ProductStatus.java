package dev.marketplace.catalogue.entity;

/** Where a product stands: only an active one is shown and sold. */
public enum ProductStatus {
    ACTIVE,
    DRAFT,
    SCHEDULED
}
