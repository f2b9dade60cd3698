package dev.marketplace.api.identity;

import dev.marketplace.shared.Audience;

/** A refresh token and the portal that it is for. */
public record RefreshOnly(Audience audience, String refreshToken) {}
