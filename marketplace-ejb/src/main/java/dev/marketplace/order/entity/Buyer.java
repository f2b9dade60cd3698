package dev.marketplace.order.entity;

/** Who buys, as she was called when she did. */
public record Buyer(String id, String name, String email) {}
