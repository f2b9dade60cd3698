package dev.marketplace.catalogue.boundary;

import java.util.List;

/**
 * One filter and its values.
 *
 * @param name category, colour, size, tag, shop or price
 * @param values most products first; may be empty
 */
public record Facet(String name, List<FacetValue> values) {}
