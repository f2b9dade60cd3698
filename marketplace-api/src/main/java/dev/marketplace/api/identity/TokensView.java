package dev.marketplace.api.identity;

import java.time.Instant;

/** The tokens of a session; both are secrets. */
public record TokensView(String accessToken, Instant accessExpiresAt, String refreshToken, Instant refreshExpiresAt) {}
