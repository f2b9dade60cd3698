package dev.marketplace.devservices.stripe.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.event.EventLog;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Clock;

/**
 * The life of a Checkout Session: open until it is paid (complete) or its time is over or it is expired by hand
 * (expired). All of it happens within transactions, which come one after the other, so of paying and expiring exactly
 * one wins.
 */
public final class Sessions {

    private final Clock clock;
    private final EventLog events;
    private final PaymentIntents intents;

    public Sessions(Clock clock, EventLog events, PaymentIntents intents) {
        this.clock = clock;
        this.events = events;
        this.intents = intents;
    }

    public static boolean isOpen(JsonNode session) {
        return session.get("status").asText().equals("open");
    }

    /** Whether its time is over by the clock, though nobody may have noticed yet. */
    public boolean isOverdue(JsonNode session) {
        return session.get("expires_at").asLong() <= clock.instant().getEpochSecond();
    }

    /** Keeps a new open session with what the API does not show of it. */
    void add(Transaction transaction, ObjectNode session, ObjectNode details) {
        String id = session.get("id").textValue();
        transaction.put(Shelf.SESSIONS, session);
        transaction.put(Shelf.DETAILS, id, details);
        transaction.put(
                Shelf.OPEN_SESSIONS,
                id,
                Json.object()
                        .put("id", id)
                        .put("expires_at", session.get("expires_at").asLong()));
    }

    /**
     * Pays an open session that is not overdue.
     *
     * @param card its e-mail address becomes the customer's
     */
    public Outcome pay(Transaction transaction, ObjectNode session, Card card) {
        ObjectNode intent = intent(transaction, session, card);
        Outcome outcome = intents.confirm(transaction, intent, card, null, Cause.NO_REQUEST);
        settle(transaction, session, outcome, card.email());
        return outcome;
    }

    /** The buyer of an open session came back from the bank. */
    public Outcome authenticate(Transaction transaction, ObjectNode session, ObjectNode intent, boolean passed) {
        String email =
                intents.details(transaction, intent).path("card").path("email").textValue();
        Outcome outcome = intents.authenticate(transaction, intent, passed, Cause.NO_REQUEST);
        settle(transaction, session, outcome, email);
        return outcome;
    }

    /** Ends an open session; a payment that waits for the bank ends with it. */
    public void expire(Transaction transaction, ObjectNode session, Cause cause) {
        close(transaction, session, "expired");
        transaction.put(Shelf.SESSIONS, session);
        JsonNode intentId = session.get("payment_intent");
        if (intentId.isTextual()) {
            ObjectNode intent = transaction.get(Shelf.PAYMENT_INTENTS, intentId.textValue());
            if (!IntentStatus.of(intent).isFinal()) {
                intents.cancel(transaction, intent, "expired", cause);
            }
        }
        events.record(transaction, "checkout.session.expired", session, cause);
    }

    /** Expires every open session whose time is over. */
    public void expireOverdue(Transaction transaction) {
        transaction
                .oldestFirst(Shelf.OPEN_SESSIONS)
                .filter(this::isOverdue)
                .toList()
                .forEach(open -> expire(
                        transaction,
                        transaction.get(Shelf.SESSIONS, open.get("id").textValue()),
                        Cause.NO_REQUEST));
    }

    private ObjectNode intent(Transaction transaction, ObjectNode session, Card card) {
        if (session.get("payment_intent").isTextual()) {
            return transaction.get(
                    Shelf.PAYMENT_INTENTS, session.get("payment_intent").textValue());
        }
        String id = session.get("id").textValue();
        ObjectNode fields = (ObjectNode) transaction.get(Shelf.DETAILS, id).get("payment_intent_data");
        fields.set("amount", session.get("amount_total"));
        fields.set("currency", session.get("currency"));
        fields.set("payment_method_types", session.get("payment_method_types"));
        if (!fields.has("receipt_email")) {
            fields.put("receipt_email", card.email());
        }
        ObjectNode intent = intents.create(transaction, fields, id, Cause.NO_REQUEST);
        session.set("payment_intent", intent.get("id"));
        return intent;
    }

    private void settle(Transaction transaction, ObjectNode session, Outcome outcome, String email) {
        if (outcome == Outcome.PAID) {
            close(transaction, session, "complete");
            session.put("payment_status", "paid");
            session.set("customer_details", customer(email));
        }
        transaction.put(Shelf.SESSIONS, session);
        if (outcome == Outcome.PAID) {
            events.record(transaction, "checkout.session.completed", session, Cause.NO_REQUEST);
        }
    }

    private static void close(Transaction transaction, ObjectNode session, String status) {
        if (!isOpen(session)) {
            throw new IllegalStateException("A session that is " + session.get("status") + " cannot be " + status);
        }
        session.put("status", status).putNull("url");
        transaction.remove(Shelf.OPEN_SESSIONS, session.get("id").textValue());
    }

    static ObjectNode customer(String email) {
        return Json.object()
                .putNull("address")
                .putNull("business_name")
                .put("email", email)
                .putNull("individual_name")
                .putNull("name")
                .putNull("phone")
                .put("tax_exempt", "none")
                .set("tax_ids", Json.tree(new String[0]));
    }
}
