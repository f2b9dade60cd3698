package dev.marketplace.platform.time;

import java.time.Instant;

/** The computer's own time: for leases between processes, which the demo's movable clock must not end. */
public final class RealTime {

    private RealTime() {}

    public static Instant now() {
        return Instant.now();
    }
}
