package dev.marketplace.catalogue.boundary;

/**
 * One value to filter by.
 *
 * @param value as the query takes it
 * @param label for people
 * @param count products that remain when it is chosen too
 */
public record FacetValue(String value, String label, long count, boolean selected) {}
