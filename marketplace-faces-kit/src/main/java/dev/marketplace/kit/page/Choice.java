package dev.marketplace.kit.page;

/**
 * One line of a list to choose from.
 *
 * @param value what the form sends
 * @param label what the reader sees
 */
public record Choice(String value, String label) {}
