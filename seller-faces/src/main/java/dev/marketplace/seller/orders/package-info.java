/** Orders as the seller of a shop sees them. */
package dev.marketplace.seller.orders;
