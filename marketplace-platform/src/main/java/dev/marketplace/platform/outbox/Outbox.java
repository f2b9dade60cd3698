package dev.marketplace.platform.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOptions;
import dev.marketplace.platform.mongo.Documents;
import dev.marketplace.platform.time.RealTime;
import dev.marketplace.shared.Ids;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Sees to it that events stored with a change reach Kafka at least once, however the process ends. Before the write it
 * notes in {@code outbox_pending} that this document may have something to send; after the write the relay sends it; what a
 * dead process left behind is found there by the sweep (docs/adr/0003).
 */
@ApplicationScoped
public class Outbox {

    /** How long after its note a write is taken for finished or dead; longer than any request may last. */
    static final Duration GRACE = Duration.ofSeconds(30);

    @Inject
    private Documents documents;

    @Inject
    private Relay relay;

    @Inject
    private Ids ids;

    protected Outbox() {}

    public Outbox(Documents documents, Relay relay, Ids ids) {
        this.documents = documents;
        this.relay = relay;
        this.ids = ids;
    }

    /**
     * Runs one write of one document that stores events in the document's {@code outbox}.
     *
     * @param hasEvents false if the write stores none: it is then just run
     */
    public <T> T around(Scope scope, String collection, String id, boolean hasEvents, Supplier<T> write) {
        if (!hasEvents) {
            return write.get();
        }
        String token = ids.next("out");
        note(scope, collection, id, token);
        T result = write.get();
        relay.soon(new Pending(scope, collection, id), token);
        return result;
    }

    private void note(Scope scope, String collection, String id, String token) {
        // Real time, not the marketplace's clock: this is about processes, not about business.
        Instant leaseUntil = RealTime.now().plus(GRACE);
        documents
                .collection(scope, Pending.COLLECTION)
                .updateOne(
                        eq("_id", collection + ":" + id),
                        combine(
                                setOnInsert("collection", collection),
                                setOnInsert("document", id),
                                set("leaseUntil", leaseUntil),
                                addToSet("tokens", token)),
                        new UpdateOptions().upsert(true));
    }
}
