package dev.marketplace.identity.boundary;

import dev.marketplace.shared.Audience;
import java.time.Instant;

/**
 * A session that has begun or been renewed. Both tokens are secrets: they go into cookies or an API answer, never into a log.
 *
 * @param accessToken a signed JWT for the Authorization header or the portal's cookie
 * @param refreshToken opaque, single use
 * @param refreshExpiresAt the end of its idle life
 */
public record SignedIn(
        String accountId,
        Audience audience,
        String accessToken,
        Instant accessExpiresAt,
        String refreshToken,
        Instant refreshExpiresAt) {}
