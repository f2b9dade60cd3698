package dev.marketplace.devservices.stripe.event;

import java.util.Set;

/**
 * How deliveries are made to misbehave. Holds for events that come after it was set, {@code paused} at once.
 *
 * @param paused nothing is delivered, except by hand
 * @param drop events are recorded as dropped and never delivered, except by hand
 * @param duplicates further deliveries of each event, 0 to 1000, all sent at once
 * @param delayMillis from an event to its first delivery, by the movable clock
 * @param reorder what comes within a second is delivered in reverse order
 * @param types the event types that drop, duplicates and delay hold for; empty for all
 */
public record Switches(
        boolean paused, boolean drop, int duplicates, long delayMillis, boolean reorder, Set<String> types) {

    public static final Switches OFF = new Switches(false, false, 0, 0, false, Set.of());

    private static final int MAX_DUPLICATES = 1_000;

    public Switches {
        if (duplicates < 0 || duplicates > MAX_DUPLICATES || delayMillis < 0) {
            throw new IllegalArgumentException(
                    "duplicates must be 0 to " + MAX_DUPLICATES + ", delayMillis must not be negative");
        }
        types = types == null ? Set.of() : Set.copyOf(types);
    }

    boolean holdsFor(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
