package dev.marketplace.devservices.stripe.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Records events in the transaction of the change that they tell of, and plans their delivery. */
public final class EventLog {

    /** How long deliveries are held back to be sent in reverse order. */
    static final long REORDER_WINDOW_MILLIS = 1_000;

    private static final String THIN = "v2.core.event";

    private final Clock clock;
    private final WebhookSettings settings;

    public EventLog(Clock clock, WebhookSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** @param object as it is after the change; the event keeps it so */
    public void record(Transaction transaction, String type, ObjectNode object, Cause cause) {
        ObjectNode event = Json.shape("event");
        String id = transaction.newId("evt_");
        event.put("id", id).put("created", clock.instant().getEpochSecond()).put("type", type);
        event.withObject("/data").set("object", object.deepCopy());
        event.withObject("/request").put("id", cause.requestId()).put("idempotency_key", cause.idempotencyKey());
        transaction.put(Shelf.EVENTS, event);
        plan(transaction, id, type);
    }

    /**
     * Records an event of {@code /v2}: it names the object instead of keeping it.
     *
     * @param account null for an event that is about none
     * @param data what it says besides; null for nothing
     */
    public void recordThin(Transaction transaction, String type, ObjectNode account, ObjectNode data, Cause cause) {
        String id = transaction.newId("evt_");
        ObjectNode event = Json.object()
                .put("id", id)
                .put("object", THIN)
                .put("type", type)
                .put("created", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("livemode", false);
        if (account != null) {
            String accountId = account.get("id").textValue();
            event.putObject("related_object")
                    .put("id", accountId)
                    .put("type", account.get("object").textValue())
                    .put("url", "/v2/core/accounts/" + accountId);
        }
        if (cause.requestId() != null) {
            ObjectNode request =
                    event.putObject("reason").put("type", "request").putObject("request");
            request.put("id", cause.requestId())
                    .put("idempotency_key", cause.idempotencyKey() == null ? "" : cause.idempotencyKey());
        }
        if (data != null) {
            event.set("data", data);
        }
        transaction.put(Shelf.EVENTS, event);
        plan(transaction, id, type);
    }

    /** Whether it is one of {@code /v2}. */
    public static boolean isThin(ObjectNode event) {
        return event.get("object").textValue().equals(THIN);
    }

    private void plan(Transaction transaction, String id, String type) {
        Switches switches = settings.switches();
        boolean misbehaves = switches.holdsFor(type);
        Delivery delivery = Delivery.planned(
                id,
                type,
                clock.millis(),
                (misbehaves ? switches.delayMillis() : 0) + (switches.reorder() ? REORDER_WINDOW_MILLIS : 0),
                misbehaves ? 1 + switches.duplicates() : 1);
        if (misbehaves && switches.drop()) {
            delivery.dropped().keep(transaction);
        } else {
            delivery.keep(transaction);
        }
    }
}
