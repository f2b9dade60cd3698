package dev.marketplace.api.identity;

/** An e-mail address. */
public record EmailOnly(String email) {}
