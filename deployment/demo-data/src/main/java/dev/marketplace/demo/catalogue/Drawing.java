package dev.marketplace.demo.catalogue;

/**
 * A drawing in one colourway.
 *
 * @param kind name of a drawing, such as {@code mug}
 * @param palette name of a colourway, such as {@code moss}
 */
public record Drawing(String kind, String palette) {}
