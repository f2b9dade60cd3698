package dev.marketplace.identity.entity;

import dev.marketplace.shared.Audience;
import java.time.Duration;
import java.time.Instant;

/**
 * A session: a family of refresh tokens, each one generation. It ends when idle for too long, when too old, or when
 * revoked; a token of an older generation that comes back ends it too.
 *
 * @param id the family's id, {@code ses_…}
 * @param seed random, part of what its tokens are made from
 * @param generation of the token that is good now, from 1
 */
public record Session(
        String id,
        String accountId,
        Audience audience,
        String seed,
        int generation,
        Instant rotatedAt,
        Instant idleUntil,
        Instant absoluteUntil,
        boolean revoked) {

    public boolean aliveAt(Instant now) {
        return !revoked && now.isBefore(idleUntil) && now.isBefore(absoluteUntil);
    }

    /** The next generation; its idle life starts anew and never passes the absolute one. */
    public Session rotated(Instant now) {
        Instant idle = now.plus(idleLife(audience));
        return new Session(
                id,
                accountId,
                audience,
                seed,
                generation + 1,
                now,
                idle.isBefore(absoluteUntil) ? idle : absoluteUntil,
                absoluteUntil,
                revoked);
    }

    /** How long a session lives without being used. */
    public static Duration idleLife(Audience audience) {
        return switch (audience) {
            case USER -> Duration.ofDays(30);
            case SELLER -> Duration.ofDays(7);
            case ADMIN -> Duration.ofMinutes(30);
            case SYSTEM -> Duration.ZERO;
        };
    }

    /** How long a session lives at most. */
    public static Duration absoluteLife(Audience audience) {
        return switch (audience) {
            case USER -> Duration.ofDays(90);
            case SELLER -> Duration.ofDays(30);
            case ADMIN -> Duration.ofHours(12);
            case SYSTEM -> Duration.ZERO;
        };
    }
}
