package dev.marketplace.shared;

/** What an account may be here. */
public enum Role {
    USER,
    SELLER,
    ADMIN,
    SYSTEM
}
