package dev.marketplace.order.boundary;

/**
 * Where it goes.
 */
public record ShipTo(String name, String street, String city, String zip, String country) {}
