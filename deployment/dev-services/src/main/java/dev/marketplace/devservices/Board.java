package dev.marketplace.devservices;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** What runs here and what the operator brings; filled while the services start, read by the console. */
public final class Board {

    private final Set<String> external;
    private final List<StartedService> started = new CopyOnWriteArrayList<>();

    Board(Set<String> external) {
        this.external = new TreeSet<>(external);
    }

    void add(StartedService service) {
        started.add(service);
    }

    /** Those that answer, in the order of their start-up lines. */
    public List<StartedService> started() {
        return List.copyOf(started);
    }

    /** Names of the needs that something else serves, sorted. */
    public Set<String> external() {
        return external;
    }
}
