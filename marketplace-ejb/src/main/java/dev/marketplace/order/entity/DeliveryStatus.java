package dev.marketplace.order.entity;

import java.util.Locale;

/** How far the parcel is; it only goes forward. */
public enum DeliveryStatus {
    ORDERED,
    PACKED,
    SHIPPED,
    OUT_FOR_DELIVERY,
    DELIVERED;

    /** As it is stored and shown, e.g. {@code out-for-delivery}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no status has this word */
    public static DeliveryStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
