/**
 * Shops: who sells here (the seed's seller service).
 *
 * <p>A seller opens one shop, with a name, a slug of its own, a story, hours, links, ways of delivery and returns. A shop's
 * page shows nothing of its seller's account. Delivery is free above a limit that the shop sets.
 *
 * <p>Where her money goes, a seller tells the payment provider on its own page; the shop keeps the provider's id of the
 * account and what the provider said last, and asks again when it reports.
 *
 * <p>Later: settings, followers, closing with 28 days to come back, domains.
 *
 * <p>Collection: {@code shops} (native, as its changes raise events; one shop for each seller and one for each slug).
 * Events: {@code shop.opened} {shopId}, {@code shop.changed} {shopId},
 * {@code shop.payout-account-changed} {shopId, ready}. Calls: catalogue's pictures.
 */
package dev.marketplace.shop;
