package dev.marketplace.order.boundary;

import java.util.Optional;

/**
 * Whose cart: a shopper's, or that of a browser that has not signed in.
 *
 * @param visitorId 256 random bits from a cookie
 */
public record CartKey(Optional<String> userId, Optional<String> visitorId) {}
