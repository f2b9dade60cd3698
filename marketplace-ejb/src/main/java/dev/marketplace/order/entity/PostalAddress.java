package dev.marketplace.order.entity;

/**
 * Where it goes, as it was when it was bought.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(String name, String street, String city, String zip, String country) {}
