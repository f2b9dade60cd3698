package dev.marketplace.shop.control;

import java.util.List;

/** The room's limits. */
public final class Limits {

    public static final int NAME = 80;
    public static final int LINE = 160;
    public static final int EMAIL = 254;
    public static final int BIO = 1_000;
    public static final int RETURNS = 1_000;
    public static final int LINKS = 8;
    public static final int DELIVERIES = 8;
    public static final int DELIVERY_PRICE_MAX = 10_000_000;
    public static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private Limits() {}
}
