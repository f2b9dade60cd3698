package dev.marketplace.notification.entity;

/** Receivers that are no single account. */
public final class Receivers {

    /** All admins. */
    public static final String ADMINS = "admins";

    private Receivers() {}
}
