package dev.marketplace.api.identity;

/** The page to go on with: a path of ours; may be absent. */
public record ReturnPathOnly(String returnPath) {}
