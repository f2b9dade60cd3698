package dev.marketplace.api.identity;

/** A code of six digits. */
public record DigitsOnly(String code) {}
