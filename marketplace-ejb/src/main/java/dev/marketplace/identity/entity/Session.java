package dev.marketplace.identity.entity;

import dev.marketplace.shared.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session: a family of refresh tokens, each one generation. It ends when idle for too long, when too old, or when
 * revoked; a token of an older generation that comes back ends it too.
 *
 * @param id the family's id, {@code ses_…}
 * @param seed random, part of what its tokens are made from
 * @param generation of the token that is good now, from 1
 * @param use where and when it is used
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
        boolean revoked,
        Use use) {

    /**
     * What its owner sees on the page of devices.
     *
     * @param device e.g. {@code Firefox on Linux}
     * @param country ISO 3166-1 alpha-2, if it is known
     * @param lastUsedAt to the minute
     */
    public record Use(String device, Optional<String> country, Instant startedAt, Instant lastUsedAt) {}

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
                revoked,
                use);
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
