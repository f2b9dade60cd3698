/**
 * Analytics: what happened, counted truly (the seed's userAnalytics, productAnalytics, shopAnalytics).
 *
 * <p>Each fact is one entry of a daily log whose id is made from the event that brought it, so it counts once however often
 * it comes. Figures are sums over entries, never counters that somebody raises.
 *
 * <p>Today: purchases. Later: views, carts, wishlists and visits, with consent.
 *
 * <p>Collection: {@code analytics_log} (native). Hears: {@code order.placed}. Calls: shop.
 */
package dev.marketplace.analytics;
