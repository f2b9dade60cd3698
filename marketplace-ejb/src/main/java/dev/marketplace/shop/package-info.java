/**
 * Shops: who sells here (the seed's seller service).
 *
 * <p>A seller opens one shop, with a name, a slug of its own, a story, hours, links, ways of delivery and returns. A shop's
 * page shows nothing of its seller's account. Delivery is free above a limit that the shop sets.
 *
 * <p>Later: settings, followers, closing with 28 days to come back, payout account, domains.
 *
 * <p>Collection: {@code shops} (native, as its changes raise events; one shop for each seller and one for each slug).
 * Events: {@code shop.opened} {shopId}, {@code shop.changed} {shopId}. Calls: catalogue's pictures.
 */
package dev.marketplace.shop;
