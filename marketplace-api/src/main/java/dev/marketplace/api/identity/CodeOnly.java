package dev.marketplace.api.identity;

/** A code and the address that it was mailed to. */
public record CodeOnly(String email, String code) {}
