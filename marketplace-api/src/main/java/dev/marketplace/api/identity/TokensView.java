package dev.marketplace.api.identity;

import dev.marketplace.identity.boundary.SignedIn;
import java.time.Instant;

/** The tokens of a session; both are secrets. */
public record TokensView(String accessToken, Instant accessExpiresAt, String refreshToken, Instant refreshExpiresAt) {

    static TokensView of(SignedIn session) {
        return new TokensView(
                session.accessToken(), session.accessExpiresAt(), session.refreshToken(), session.refreshExpiresAt());
    }
}
