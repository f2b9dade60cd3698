package dev.marketplace.shop.control;

/** The room's limits. */
public final class Limits {

    public static final int NAME = 80;
    public static final int LINE = 160;
    public static final int BIO = 1_000;
    public static final int RETURNS = 1_000;
    public static final int LINKS = 8;
    public static final int DELIVERIES = 8;

    private Limits() {}
}
