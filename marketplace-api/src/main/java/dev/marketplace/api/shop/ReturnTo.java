package dev.marketplace.api.shop;

/** A path of this site, where somebody comes back to. */
public record ReturnTo(String returnPath) {}
