/** The shop of the seller who is signed in. */
package dev.marketplace.seller.shop;
