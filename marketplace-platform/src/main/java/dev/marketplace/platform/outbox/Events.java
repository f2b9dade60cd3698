package dev.marketplace.platform.outbox;

import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;

/** Makes events. */
@ApplicationScoped
public class Events {

    @Inject
    private Ids ids;

    @Inject
    private InstantSource clock;

    protected Events() {}

    public Events(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param type {@code <room>.<fact>}
     * @param aggregate the id of what changed
     * @param data ids and facts: text, whole numbers, booleans, lists and maps of those, no nulls
     */
    public Event of(Caller caller, String type, String aggregate, Map<String, Object> data) {
        return new Event(
                ids.next("evt"),
                type,
                1,
                clock.instant(),
                caller.scope().marketplace(),
                aggregate,
                0,
                caller.correlationId(),
                Map.copyOf(data));
    }
}
