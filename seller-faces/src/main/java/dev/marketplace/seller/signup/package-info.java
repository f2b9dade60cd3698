/** How somebody becomes a seller: account, shop, payout account. */
package dev.marketplace.seller.signup;
