package dev.marketplace.demo.seed;

import java.net.URI;

/**
 * The marketplace to fill.
 *
 * @param storefront its home page; the API lies below it at {@code api/v1/}
 * @param console the console of the embedded services, whose mailbox holds the sellers' codes
 * @param adminEmail an admin's account, to shape the categories
 * @param adminPassword its password
 */
public record SeedTarget(URI storefront, URI console, String adminEmail, String adminPassword) {}
