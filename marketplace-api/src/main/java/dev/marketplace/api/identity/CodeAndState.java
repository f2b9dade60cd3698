package dev.marketplace.api.identity;

/** What the provider sent back. */
public record CodeAndState(String code, String state) {}
