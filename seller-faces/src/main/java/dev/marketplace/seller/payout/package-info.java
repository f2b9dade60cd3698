/** Where the money of the seller's shop goes. */
package dev.marketplace.seller.payout;
