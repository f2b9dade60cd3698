package dev.marketplace.api.identity;

/** A name. */
public record NameOnly(String name) {}
