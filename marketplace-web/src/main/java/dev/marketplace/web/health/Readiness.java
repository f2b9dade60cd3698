package dev.marketplace.web.health;

import dev.marketplace.administration.boundary.Operations;
import dev.marketplace.platform.correlation.Log;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/** Asks all dependencies and all context roots, at most once a second however often it is asked. */
@ApplicationScoped
public class Readiness {

    private static final Log LOG = Log.of(Readiness.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String UP = "up";

    private final ReentrantLock asking = new ReentrantLock();
    private volatile Instant askedAt = Instant.EPOCH;
    private volatile Map<String, String> down = Map.of("node", "starts");

    @EJB
    private Operations operations;

    @Inject
    private ContextRoots roots;

    @Inject
    private InstantSource clock;

    /** @param self this node's own listener; empty: its roots are not asked */
    public boolean ready(Optional<URI> self) {
        if (clock.instant().isAfter(askedAt.plus(FRESH)) && asking.tryLock()) {
            try {
                ask(self);
            } finally {
                asking.unlock();
            }
        }
        return down.isEmpty();
    }

    private void ask(Optional<URI> self) {
        Map<String, String> results = new TreeMap<>(operations.health());
        self.ifPresent(address -> results.putAll(roots.ask(address)));
        results.values().removeIf(UP::equals);
        if (!results.equals(down)) {
            LOG.info("This node is {0}", results.isEmpty() ? "ready" : "not ready: " + results);
        }
        down = results;
        askedAt = clock.instant();
    }
}
