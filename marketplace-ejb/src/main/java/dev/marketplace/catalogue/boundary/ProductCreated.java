package dev.marketplace.catalogue.boundary;

/**
 * The product that was made.
 */
public record ProductCreated(String id, String slug) {}
