package dev.marketplace.devservices.stripe.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.payment.Card;
import dev.marketplace.devservices.stripe.payment.Currency;
import dev.marketplace.devservices.stripe.payment.IntentStatus;
import dev.marketplace.devservices.stripe.payment.Outcome;
import dev.marketplace.devservices.stripe.payment.PaymentIntents;
import dev.marketplace.devservices.stripe.payment.TestCard;
import dev.marketplace.devservices.stripe.protocol.Answer;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.protocol.Call;
import dev.marketplace.devservices.stripe.protocol.Endpoint;
import dev.marketplace.devservices.stripe.protocol.Fields;
import dev.marketplace.devservices.stripe.protocol.Listing;
import dev.marketplace.devservices.stripe.protocol.Parameters;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import dev.marketplace.devservices.stripe.store.View;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** {@code /v1/payment_intents}. */
public final class PaymentIntentEndpoints {

    private static final String ALL = "/v1/payment_intents";
    private static final String ONE = ALL + "/{id}";
    private static final String UNEXPECTED_STATE = "payment_intent_unexpected_state";

    private final PaymentIntents intents;
    private final Clock clock;

    public PaymentIntentEndpoints(PaymentIntents intents, Clock clock) {
        this.intents = intents;
        this.clock = clock;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.post(ALL, PaymentIntentParameters.create(), this::create),
                Endpoint.get(
                        ALL,
                        PaymentIntentParameters.listing(),
                        (view, call) -> Listing.page(view, Shelf.PAYMENT_INTENTS, call.params(), any -> true, ALL)),
                Endpoint.get(ONE, Fields.withExpand().with("client_secret", Parameters.text(500)), this::find),
                Endpoint.post(ONE + "/confirm", PaymentIntentParameters.confirm(), this::confirm),
                Endpoint.post(ONE + "/cancel", PaymentIntentParameters.cancel(), this::cancel));
    }

    private Answer create(Transaction transaction, Call call) {
        ObjectNode params = call.params();
        Currency currency = Currency.of(params.get("currency").textValue(), "currency");
        currency.check(params.get("amount").asLong(), "amount");
        boolean confirm = params.path("confirm").asBoolean();
        if (confirm && !params.has("payment_method")) {
            throw missingPaymentMethod();
        }
        ObjectNode fields = params.deepCopy().put("currency", currency.code());
        fields.remove(List.of("confirm", "expand", "payment_method", "return_url"));
        if (!fields.has("automatic_payment_methods") && !fields.has("payment_method_types")) {
            fields.putObject("automatic_payment_methods")
                    .put("allow_redirects", "always")
                    .put("enabled", true);
        }
        if (params.has("payment_method")) {
            // the card is made when it is confirmed; until then the token stands for it
            card(params.get("payment_method").textValue());
            fields.set("payment_method", params.get("payment_method"));
            fields.put("status", IntentStatus.REQUIRES_CONFIRMATION.text());
        }
        ObjectNode intent = intents.create(transaction, fields, null, call.cause());
        return confirm ? confirm(transaction, call, intent) : Answer.ok(intent);
    }

    private Answer confirm(Transaction transaction, Call call) {
        ObjectNode intent = find(transaction, call);
        refuseSessions(transaction, intent, "confirm");
        IntentStatus status = IntentStatus.of(intent);
        if (status != IntentStatus.REQUIRES_PAYMENT_METHOD && status != IntentStatus.REQUIRES_CONFIRMATION) {
            throw unexpectedState(intent, "confirm");
        }
        for (String changed : new String[] {"receipt_email", "shipping", "payment_method"}) {
            if (call.params().has(changed)) {
                intent.set(changed, call.params().get(changed));
            }
        }
        return confirm(transaction, call, intent);
    }

    private Answer confirm(Transaction transaction, Call call, ObjectNode intent) {
        if (!intent.get("payment_method").isTextual()) {
            throw missingPaymentMethod();
        }
        TestCard kind = card(intent.get("payment_method").textValue());
        Card card = new Card(
                kind,
                12,
                clock.instant().atZone(ZoneOffset.UTC).getYear() + 3,
                intent.get("receipt_email").textValue());
        String returnUrl = call.params().path("return_url").textValue();
        Outcome outcome = intents.confirm(transaction, intent, card, returnUrl, call.cause());
        return outcome == Outcome.DECLINED ? declined(intent) : Answer.ok(intent);
    }

    private Answer cancel(Transaction transaction, Call call) {
        ObjectNode intent = find(transaction, call);
        refuseSessions(transaction, intent, "cancel");
        if (IntentStatus.of(intent).isFinal()) {
            throw unexpectedState(intent, "cancel");
        }
        intents.cancel(
                transaction, intent, call.params().path("cancellation_reason").textValue(), call.cause());
        return Answer.ok(intent);
    }

    private ObjectNode find(View view, Call call) {
        return view.find(Shelf.PAYMENT_INTENTS, call.id())
                .orElseThrow(() -> ApiError.notFound("payment_intent", "intent", call.id()));
    }

    private static TestCard card(String token) {
        return TestCard.byToken(token)
                .orElseThrow(() -> ApiError.invalid(
                        "resource_missing", "payment_method", "No such PaymentMethod: '" + token + "'"));
    }

    private static Answer declined(ObjectNode intent) {
        ObjectNode error = intent.get("last_payment_error").deepCopy();
        error.set("payment_intent", intent);
        ObjectNode body = Json.object();
        body.set("error", error);
        return new Answer(402, body);
    }

    private void refuseSessions(Transaction transaction, ObjectNode intent, String action) {
        if (intents.details(transaction, intent).path("session").isTextual()) {
            throw ApiError.invalid(
                            UNEXPECTED_STATE,
                            null,
                            "You cannot " + action + " this PaymentIntent because it belongs to a Checkout Session."
                                    + " Expire the Checkout Session instead.")
                    .about("payment_intent", intent);
        }
    }

    private static ApiError unexpectedState(ObjectNode intent, String action) {
        return ApiError.invalid(
                        UNEXPECTED_STATE,
                        null,
                        "You cannot " + action + " this PaymentIntent because it has a status of "
                                + intent.get("status").textValue() + ".")
                .about("payment_intent", intent);
    }

    private static ApiError missingPaymentMethod() {
        return ApiError.invalid(
                "payment_intent_unexpected_state",
                "payment_method",
                "You cannot confirm this PaymentIntent because it's missing a payment method. Update the PaymentIntent"
                        + " with a payment method and then confirm it again.");
    }
}
