package dev.marketplace.devservices.stripe.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.event.EventLog;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Clock;

/**
 * The life of a PaymentIntent: made, confirmed with a card, perhaps authenticated, and in the end succeeded or
 * canceled. A declined or not authenticated card puts it back to the start. Every change is stored with its events.
 */
public final class PaymentIntents {

    private final Clock clock;
    private final EventLog events;
    private final Charges charges;
    private final String baseUrl;

    public PaymentIntents(Clock clock, EventLog events, String baseUrl) {
        this.clock = clock;
        this.events = events;
        this.charges = new Charges(clock);
        this.baseUrl = baseUrl;
    }

    /**
     * @param fields what it carries, by their names in the API: amount, currency and whatever else was given
     * @param sessionId the Checkout Session that it belongs to, null when it stands alone
     */
    public ObjectNode create(Transaction transaction, ObjectNode fields, String sessionId, Cause cause) {
        ObjectNode intent = Json.shape("payment_intent");
        String id = transaction.newId("pi_");
        intent.put("id", id).put("created", now()).put("client_secret", id + "_secret_" + Transaction.random(25));
        intent.setAll(fields);
        transaction.put(Shelf.PAYMENT_INTENTS, intent);
        transaction.put(Shelf.DETAILS, id, Json.object().put("session", sessionId));
        events.record(transaction, "payment_intent.created", intent, cause);
        return intent;
    }

    /** Takes the payment with this card, or asks for authentication. The intent must not be final. */
    public Outcome confirm(Transaction transaction, ObjectNode intent, Card card, String returnUrl, Cause cause) {
        ObjectNode method = charges.newPaymentMethod(transaction, card);
        intent.set("payment_method", method.get("id"));
        intent.putNull("last_payment_error");
        if (card.kind().isChallenged()) {
            challenge(transaction, intent, card, returnUrl, cause);
            return Outcome.CHALLENGED;
        }
        return charge(transaction, intent, method, card, cause);
    }

    /** The buyer came back from the bank; the intent must be waiting for that. */
    public Outcome authenticate(Transaction transaction, ObjectNode intent, boolean passed, Cause cause) {
        ObjectNode method = transaction.get(
                Shelf.PAYMENT_METHODS, intent.get("payment_method").textValue());
        ObjectNode kept = (ObjectNode) details(transaction, intent).get("card");
        Card card = new Card(
                TestCard.valueOf(kept.get("kind").textValue()),
                kept.get("month").asInt(),
                kept.get("year").asInt(),
                kept.path("email").textValue());
        intent.putNull("next_action");
        if (passed) {
            return charge(transaction, intent, method, card, cause);
        }
        ObjectNode error = Json.object()
                .put("code", "payment_intent_authentication_failure")
                .put("doc_url", "https://stripe.com/docs/error-codes/payment-intent-authentication-failure")
                .put(
                        "message",
                        "The provided PaymentMethod has failed authentication. You can provide a new"
                                + " PaymentMethod to attempt to fulfill this PaymentIntent again.")
                .put("type", "invalid_request_error");
        fail(transaction, intent, method, error, cause);
        return Outcome.DECLINED;
    }

    /** Ends an intent that is not final. */
    public void cancel(Transaction transaction, ObjectNode intent, String reason, Cause cause) {
        IntentStatus.CANCELED.enter(intent);
        intent.put("canceled_at", now()).put("cancellation_reason", reason).putNull("next_action");
        transaction.put(Shelf.PAYMENT_INTENTS, intent);
        events.record(transaction, "payment_intent.canceled", intent, cause);
    }

    /** What the API does not show: {@code session}, {@code return_url}. */
    public ObjectNode details(Transaction transaction, ObjectNode intent) {
        return transaction.get(Shelf.DETAILS, intent.get("id").textValue());
    }

    private void challenge(Transaction transaction, ObjectNode intent, Card card, String returnUrl, Cause cause) {
        ObjectNode details = details(transaction, intent).put("return_url", returnUrl);
        details.putObject("card")
                .put("kind", card.kind().name())
                .put("month", card.expiryMonth())
                .put("year", card.expiryYear())
                .put("email", card.email());
        transaction.put(Shelf.DETAILS, intent.get("id").textValue(), details);
        IntentStatus.REQUIRES_ACTION.enter(intent);
        intent.putObject("next_action")
                .put("type", "redirect_to_url")
                .putObject("redirect_to_url")
                .put("return_url", returnUrl)
                .put("url", baseUrl + "/3ds/" + intent.get("id").textValue());
        transaction.put(Shelf.PAYMENT_INTENTS, intent);
        events.record(transaction, "payment_intent.requires_action", intent, cause);
    }

    private Outcome charge(Transaction transaction, ObjectNode intent, ObjectNode method, Card card, Cause cause) {
        if (card.kind().decline().isPresent()) {
            decline(transaction, intent, method, card, cause);
            return Outcome.DECLINED;
        }
        ObjectNode charge = charges.succeeded(transaction, intent, method, card);
        IntentStatus.SUCCEEDED.enter(intent);
        intent.set("latest_charge", charge.get("id"));
        intent.set("amount_received", intent.get("amount"));
        transaction.put(Shelf.PAYMENT_INTENTS, intent);
        events.record(transaction, "charge.succeeded", charge, cause);
        events.record(transaction, "payment_intent.succeeded", intent, cause);
        return Outcome.PAID;
    }

    private void decline(Transaction transaction, ObjectNode intent, ObjectNode method, Card card, Cause cause) {
        Decline decline = card.kind().decline().orElseThrow();
        ObjectNode charge = charges.failed(transaction, intent, method, card, decline);
        intent.set("latest_charge", charge.get("id"));
        ObjectNode error = Json.object()
                .put("charge", charge.get("id").textValue())
                .put("code", decline.code())
                .put("decline_code", decline.declineCode())
                .put(
                        "doc_url",
                        "https://stripe.com/docs/error-codes/" + decline.code().replace('_', '-'))
                .put("message", decline.message())
                .put("type", "card_error");
        events.record(transaction, "charge.failed", charge, cause);
        fail(transaction, intent, method, error, cause);
    }

    private void fail(Transaction transaction, ObjectNode intent, ObjectNode method, ObjectNode error, Cause cause) {
        error.set("payment_method", method);
        IntentStatus.REQUIRES_PAYMENT_METHOD.enter(intent);
        intent.putNull("payment_method").set("last_payment_error", error);
        transaction.put(Shelf.PAYMENT_INTENTS, intent);
        events.record(transaction, "payment_intent.payment_failed", intent, cause);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
