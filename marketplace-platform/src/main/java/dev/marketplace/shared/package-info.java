/**
 * The words that every room speaks: money, ids, pages, problems and the caller. No class here knows a database, a
 * container or a vendor.
 */
package dev.marketplace.shared;
