package dev.marketplace.devservices.clock;

import dev.marketplace.devservices.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Real time plus an offset that lives in a file, in whole milliseconds, UTC. It is moved forward so that a demo need
 * not wait four weeks for what happens in four weeks.
 */
public final class MovableClock extends Clock {

    /** An offset beyond this would leave the range in which calendars and tokens still work. */
    public static final Duration MAX_OFFSET = Duration.ofDays(3660);

    private final Path file;
    private final InstantSource real;
    private volatile long offsetMillis;

    /** Takes up the offset in the file; no file means no offset. */
    public MovableClock(Path file) throws IOException {
        this(file, Clock.systemUTC());
    }

    MovableClock(Path file, InstantSource real) throws IOException {
        this.file = file;
        this.real = real;
        this.offsetMillis =
                Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 0;
    }

    /** How far it is ahead of real time; never negative. */
    public long offsetMillis() {
        return offsetMillis;
    }

    /**
     * Moves it forward; the new offset is on disk when this returns.
     *
     * @throws IllegalArgumentException if the step is not positive or leads beyond {@link #MAX_OFFSET}
     */
    public synchronized void advance(Duration step) {
        if (step.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("The clock only goes forward: advance by a positive duration");
        }
        if (step.compareTo(MAX_OFFSET.minusMillis(offsetMillis)) > 0) {
            throw new IllegalArgumentException("The clock may be at most " + MAX_OFFSET.toDays() + " days ahead");
        }
        move(offsetMillis + step.toMillis());
    }

    /** Back to real time. What was written meanwhile then lies in the future of everything that reads it. */
    public synchronized void reset() {
        move(0);
    }

    private void move(long newOffsetMillis) {
        try {
            AtomicFile.write(file, newOffsetMillis + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the clock's offset in " + file, e);
        }
        offsetMillis = newOffsetMillis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return real.millis() + offsetMillis;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new InZone(this, zone);
    }

    /** The same moving time, shown in a zone. */
    private static final class InZone extends Clock {

        private final MovableClock clock;
        private final ZoneId zone;

        InZone(MovableClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
