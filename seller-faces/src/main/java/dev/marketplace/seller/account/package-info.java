/** The account of whoever is signed in, and how a forgotten password is replaced. */
package dev.marketplace.seller.account;
