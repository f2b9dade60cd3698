package dev.marketplace.identity.control;

/**
 * Which accounts are asked for.
 *
 * @param sellers those of sellers, else those of shoppers and admins
 * @param adminsOnly only those of admins
 * @param search part of a name or address; blank for all
 */
public record AccountFilter(boolean sellers, boolean adminsOnly, String search) {}
