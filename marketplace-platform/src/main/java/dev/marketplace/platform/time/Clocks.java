package dev.marketplace.platform.time;

import dev.marketplace.platform.config.PlatformSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.InstantSource;

/** Gives the clock that every deadline is compared with: whole milliseconds, moved by the demo's offset if there is one. */
@ApplicationScoped
public class Clocks {

    @Inject
    private PlatformSettings settings;

    private OffsetReader reader;
    private Clock clock;

    @PostConstruct
    void start() {
        if (settings.clockUrl().isPresent()) {
            reader = new OffsetReader(settings.clockUrl().get());
            reader.start();
            clock = new MovedClock(Clock.systemUTC(), reader::offset);
        } else {
            clock = Clock.tickMillis(java.time.ZoneOffset.UTC);
        }
    }

    @Produces
    @ApplicationScoped
    public InstantSource instants() {
        Clock source = clock;
        return source::instant;
    }

    /** The clock itself; the injectable {@link InstantSource} reads the same. */
    public Clock clock() {
        return clock;
    }

    @PreDestroy
    void stop() {
        if (reader != null) {
            reader.stop();
        }
    }
}
