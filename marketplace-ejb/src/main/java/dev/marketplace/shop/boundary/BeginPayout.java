package dev.marketplace.shop.boundary;

/**
 * A seller wants to tell where her money goes.
 *
 * @param returnPath a path of ours that she comes back to, e.g. {@code /seller/payouts}, with {@code payout=returned}, or
 *     with {@code payout=again} when the link was used or too old and a fresh one has to be asked for
 * @param email the seller's own, verified; never from a request. The provider writes there
 */
public record BeginPayout(String returnPath, String email) {}
