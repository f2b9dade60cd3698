package dev.marketplace.catalogue.control;

import java.util.Set;

/** The room's limits. */
public final class Limits {

    public static final int SLUG = 80;
    public static final int TITLE = 120;
    public static final int BRAND = 80;
    public static final int SHORT_DESCRIPTION = 300;
    public static final int DETAILED_DESCRIPTION = 20_000;
    public static final int WARRANTY = 200;
    public static final int TAGS = 12;
    public static final int TAG = 40;
    public static final int FACTS = 40;
    public static final int FACT = 200;
    public static final int URL = 300;
    public static final int VARIANTS = 60;
    public static final int PICTURES = 8;
    public static final int PRICE_MAX = 100_000_000;
    public static final int STOCK_MAX = 1_000_000;
    public static final int QUANTITY_MAX = 99;

    public static final int PICTURE_BYTES = 10 * 1024 * 1024;
    public static final long PICTURE_PIXELS = 40_000_000;
    public static final int PICTURE_SIDE = 2_000;

    /** What is decoded at once; of larger pictures only every second or third point is read. */
    public static final long PICTURE_PIXELS_DECODED = 12_000_000;

    public static final int PICTURES_AT_ONCE = 2;

    public static final Set<String> LANGUAGES = Set.of("en", "de", "ar");

    private Limits() {}
}
