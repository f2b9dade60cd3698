package dev.marketplace.order.entity;

import java.time.Instant;

/**
 * The provider's page on which a checkout is paid.
 *
 * @param sessionId the provider's id of its object
 * @param url where the shopper pays
 * @param expiresAt when the provider closes it
 */
public record ProviderPage(String sessionId, String url, Instant expiresAt) {}
