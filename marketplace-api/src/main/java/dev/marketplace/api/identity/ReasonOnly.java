package dev.marketplace.api.identity;

/** Why something is done. */
public record ReasonOnly(String reason) {}
