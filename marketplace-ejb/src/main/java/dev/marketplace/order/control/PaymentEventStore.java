package dev.marketplace.order.control;

import dev.marketplace.order.entity.ReceivedEvent;
import dev.marketplace.platform.mongo.Indexes;
import dev.marketplace.shared.Scope;
import java.time.Instant;
import java.util.List;

/** Where the provider's reports are kept until they have had their effect, and after. */
public interface PaymentEventStore {

    /** Creates its indexes, at start. */
    void ensure(Indexes indexes, Scope scope);

    /** @return false if it is there already: it came before */
    boolean insert(Scope scope, ReceivedEvent event);

    /** Those that nothing was done about yet and that came before then, the oldest first. */
    List<ReceivedEvent> waiting(Scope scope, Instant before, int limit);

    /** Notes what was done about one. */
    void handled(Scope scope, String id, String result, Instant now);
}
