package dev.marketplace.analytics.entity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that happened to one product.
 *
 * @param id made from the event that brought it
 * @param day of the marketplace's time zone
 * @param action e.g. {@code purchase}
 * @param pieces 1 unless pieces were bought
 * @param amount minor units; 0 if no money moved
 */
public record Entry(
        String id,
        LocalDate day,
        Instant at,
        String action,
        String productId,
        String shopId,
        String userId,
        long pieces,
        long amount,
        String currency) {}
