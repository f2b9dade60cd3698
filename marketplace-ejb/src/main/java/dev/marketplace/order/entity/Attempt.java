package dev.marketplace.order.entity;

import java.time.Instant;

/**
 * The attempt to open the provider's page, stored before the provider is called. While there is no page its outcome is
 * unknown: the same key, with the same words, finds it out.
 *
 * @param startedAt when it was first tried
 * @param pageExpiresAt what the provider is asked for, the same each time
 * @param busyUntil somebody may be at it until then
 */
public record Attempt(Instant startedAt, Instant pageExpiresAt, Instant busyUntil) {

    /** Whether somebody may be calling the provider just now. */
    public boolean busy(Instant now) {
        return now.isBefore(busyUntil);
    }

    Attempt busyUntil(Instant time) {
        return new Attempt(startedAt, pageExpiresAt, time);
    }
}
