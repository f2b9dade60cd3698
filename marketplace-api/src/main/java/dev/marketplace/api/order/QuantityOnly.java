package dev.marketplace.api.order;

/** A quantity, from 0. */
public record QuantityOnly(int quantity) {}
