package dev.marketplace.shop.boundary;

import java.net.URI;

/**
 * The way to the payment provider's page.
 *
 * @param url works once and for some minutes: send the seller there at once
 */
public record PayoutLink(URI url) {}
