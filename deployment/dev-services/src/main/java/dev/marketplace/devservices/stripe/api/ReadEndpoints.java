package dev.marketplace.devservices.stripe.api;

import static dev.marketplace.devservices.stripe.protocol.Parameters.bool;
import static dev.marketplace.devservices.stripe.protocol.Parameters.list;
import static dev.marketplace.devservices.stripe.protocol.Parameters.moments;
import static dev.marketplace.devservices.stripe.protocol.Parameters.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.event.EventLog;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.protocol.Call;
import dev.marketplace.devservices.stripe.protocol.Endpoint;
import dev.marketplace.devservices.stripe.protocol.Fields;
import dev.marketplace.devservices.stripe.protocol.Listing;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.View;
import java.util.List;

/** What can only be read: {@code /v1/charges}, {@code /v1/events} and {@code /v1/payment_methods/{id}}. */
public final class ReadEndpoints {

    private ReadEndpoints() {}

    public static List<Endpoint> all() {
        return List.of(
                one("/v1/charges/{id}", Shelf.CHARGES, "charge", "charge"),
                Endpoint.get("/v1/events/{id}", Fields.withExpand(), ReadEndpoints::event),
                one("/v1/payment_methods/{id}", Shelf.PAYMENT_METHODS, "PaymentMethod", "payment_method"),
                Endpoint.get("/v1/charges", PaymentIntentParameters.charges(), ReadEndpoints::charges),
                Endpoint.get("/v1/events", eventParameters(), ReadEndpoints::events));
    }

    private static Endpoint one(String path, Shelf shelf, String name, String param) {
        return Endpoint.get(
                path,
                Fields.withExpand(),
                (view, call) ->
                        view.find(shelf, call.id()).orElseThrow(() -> ApiError.notFound(name, param, call.id())));
    }

    private static ObjectNode charges(View view, Call call) {
        ObjectNode params = call.params();
        return Listing.page(
                view,
                Shelf.CHARGES,
                params,
                charge -> Filter.matches(charge, params, "payment_intent")
                        && Filter.matches(charge, params, "transfer_group"),
                "/v1/charges");
    }

    private static ObjectNode event(View view, Call call) {
        return view.find(Shelf.EVENTS, call.id())
                .filter(event -> !EventLog.isThin(event))
                .orElseThrow(() -> ApiError.notFound("event", "id", call.id()));
    }

    private static Fields eventParameters() {
        return Fields.ofList()
                .with("created", moments())
                .with("delivery_success", bool())
                .with("type", text(500))
                .with("types", list(text(500), 20));
    }

    private static ObjectNode events(View view, Call call) {
        ObjectNode params = call.params();
        return Listing.page(
                view,
                Shelf.EVENTS,
                params,
                event -> !EventLog.isThin(event)
                        && isOfType(event.get("type").textValue(), params)
                        && isDelivered(view, event, params),
                "/v1/events");
    }

    /** {@code type} may end in a wildcard, e.g. {@code checkout.session.*}. */
    private static boolean isOfType(String type, ObjectNode params) {
        String wanted = params.path("type").asText(type);
        if (wanted.endsWith("*") ? !type.startsWith(wanted.substring(0, wanted.length() - 1)) : !type.equals(wanted)) {
            return false;
        }
        if (!params.has("types")) {
            return true;
        }
        for (JsonNode each : params.get("types")) {
            if (each.textValue().equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDelivered(View view, ObjectNode event, ObjectNode params) {
        if (!params.has("delivery_success")) {
            return true;
        }
        ObjectNode delivery = view.get(Shelf.DELIVERIES, event.get("id").textValue());
        boolean delivered = delivery.get("state").textValue().equals("delivered");
        return delivered == params.get("delivery_success").asBoolean();
    }
}
