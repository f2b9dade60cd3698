package dev.marketplace.platform.outbox;

import java.time.Instant;

/** The computer's own time: for leases between processes, which the demo's movable clock must not end. */
final class RealTime {

    private RealTime() {}

    static Instant now() {
        return Instant.now();
    }
}
