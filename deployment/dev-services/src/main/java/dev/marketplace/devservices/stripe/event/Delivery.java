package dev.marketplace.devservices.stripe.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Duration;

/**
 * How the delivery of one event stands.
 *
 * @param state {@code pending}, {@code delivered}, {@code failed} (given up) or {@code dropped}
 * @param firstDueAt epoch milliseconds by the movable clock
 * @param since when it began to wait for that
 * @param dueAt when it is tried next
 * @param copies how often it is still sent
 * @param attempts how often it was sent
 * @param lastAnswer the last attempt's status or failure, empty before the first
 */
public record Delivery(
        String event,
        String type,
        String state,
        long firstDueAt,
        long since,
        long dueAt,
        int copies,
        int attempts,
        String lastAnswer) {

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);
    private static final long LONGEST_PAUSE_SECONDS = 30;

    static Delivery planned(String event, String type, long nowMillis, long delayMillis, int copies) {
        long dueAt = nowMillis + delayMillis;
        return new Delivery(event, type, "pending", dueAt, nowMillis, dueAt, copies, 0, "");
    }

    public static Delivery of(ObjectNode json) {
        return new Delivery(
                json.get("event").textValue(),
                json.get("type").textValue(),
                json.get("state").textValue(),
                json.get("firstDueAt").asLong(),
                json.get("since").asLong(),
                json.get("dueAt").asLong(),
                json.get("copies").asInt(),
                json.get("attempts").asInt(),
                json.get("lastAnswer").textValue());
    }

    public boolean isPending() {
        return state.equals("pending");
    }

    public boolean isDelivered() {
        return state.equals("delivered");
    }

    /** Also when the clock was set back behind the time since which it waits. */
    static boolean isDue(JsonNode pending, long nowMillis, long windowMillis) {
        return pending.get("dueAt").asLong() <= nowMillis + windowMillis
                || pending.get("since").asLong() > nowMillis;
    }

    Delivery dropped() {
        return in("dropped", since, dueAt, copies, attempts, lastAnswer);
    }

    /** After it was sent: once more if it was refused, until that goes on for three days; or as often as is left. */
    Delivery after(WebhookSender.Result result, long nowMillis) {
        int sent = attempts + 1;
        if (!result.accepted()) {
            if (!isPending()) {
                return in(state, nowMillis, dueAt, copies, sent, result.answer());
            }
            boolean givenUp = nowMillis - firstDueAt >= GIVEN_UP_AFTER.toMillis();
            return in(
                    givenUp ? "failed" : "pending",
                    nowMillis,
                    nowMillis + pauseMillis(sent),
                    copies,
                    sent,
                    result.answer());
        }
        int left = Math.max(0, copies - 1);
        return in(left > 0 && isPending() ? "pending" : "delivered", nowMillis, nowMillis, left, sent, result.answer());
    }

    /** Takes the place of the former note of this event's delivery. */
    void keep(Transaction transaction) {
        transaction.put(Shelf.DELIVERIES, event, Json.tree(this));
        if (isPending()) {
            ObjectNode due =
                    Json.object().put("event", event).put("since", since).put("dueAt", dueAt);
            transaction.put(Shelf.PENDING_DELIVERIES, event, due);
        } else {
            transaction.remove(Shelf.PENDING_DELIVERIES, event);
        }
    }

    /** 1, 2, 4, 8, 16, then always 30 seconds. */
    private static long pauseMillis(int attempts) {
        long seconds = attempts > 5 ? LONGEST_PAUSE_SECONDS : 1L << (attempts - 1);
        return Duration.ofSeconds(seconds).toMillis();
    }

    private Delivery in(String newState, long newSince, long newDueAt, int newCopies, int newAttempts, String answer) {
        return new Delivery(event, type, newState, firstDueAt, newSince, newDueAt, newCopies, newAttempts, answer);
    }
}
