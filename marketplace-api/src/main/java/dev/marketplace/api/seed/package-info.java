/**
 * The seed's dialect: its addresses, bodies and answers, on the operations of ours that do the same. {@code SeedPath} is
 * the table; nothing here decides anything that our own operations do not.
 */
package dev.marketplace.api.seed;
