/** What the seller was told. */
package dev.marketplace.seller.notifications;
