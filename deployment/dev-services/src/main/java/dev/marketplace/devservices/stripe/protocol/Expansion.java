package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code expand[]}: puts whole objects where an answer would have only their ids, at most four deep. */
public final class Expansion {

    private static final int MAX_DEPTH = 4;
    private static final int INCLUDED_LINE_ITEMS = 10;

    private static final Map<String, Map<String, Shelf>> EXPANDABLE = Map.of(
            "checkout.session", Map.of("payment_intent", Shelf.PAYMENT_INTENTS),
            "payment_intent", Map.of("latest_charge", Shelf.CHARGES, "payment_method", Shelf.PAYMENT_METHODS),
            "charge", Map.of("payment_intent", Shelf.PAYMENT_INTENTS));

    /** Expandable at Stripe, always null here. */
    private static final Map<String, Set<String>> ALWAYS_NULL = Map.of(
            "checkout.session", Set.of("customer", "invoice", "payment_link", "setup_intent", "subscription"),
            "payment_intent", Set.of("application", "customer", "on_behalf_of", "review", "source"),
            "charge",
                    Set.of(
                            "application",
                            "application_fee",
                            "balance_transaction",
                            "customer",
                            "on_behalf_of",
                            "review",
                            "source_transfer",
                            "transfer"));

    private Expansion() {}

    /** @param paths texts like {@code payment_intent.latest_charge}; may be missing */
    public static void expand(View view, ObjectNode answer, JsonNode paths) {
        for (JsonNode path : paths) {
            List<String> steps = Arrays.asList(path.textValue().split("\\."));
            if (steps.size() > MAX_DEPTH) {
                throw ApiError.invalid(
                        null, "expand", "You cannot expand more than " + MAX_DEPTH + " levels of a property.");
            }
            expand(view, answer, steps, path.textValue());
        }
    }

    private static void expand(View view, JsonNode node, List<String> steps, String path) {
        if (steps.isEmpty() || !(node instanceof ObjectNode object)) {
            return;
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        String type = object.path("object").asText();
        Shelf shelf = EXPANDABLE.getOrDefault(type, Map.of()).get(step);
        if (type.equals("list") && step.equals("data")) {
            object.get("data").forEach(item -> expand(view, item, rest, path));
        } else if (type.equals("checkout.session") && step.equals("line_items")) {
            object.set("line_items", lineItems(view, object.get("id").textValue()));
        } else if (shelf != null) {
            if (object.path(step).isTextual()) {
                view.find(shelf, object.get(step).textValue()).ifPresent(whole -> object.set(step, whole));
            }
            expand(view, object.get(step), rest, path);
        } else if (!ALWAYS_NULL.getOrDefault(type, Set.of()).contains(step)) {
            throw ApiError.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
        }
    }

    private static ObjectNode lineItems(View view, String sessionId) {
        ArrayNode all = view.get(Shelf.DETAILS, sessionId).withArray("line_items");
        return Listing.of(all, INCLUDED_LINE_ITEMS, "/v1/checkout/sessions/" + sessionId + "/line_items");
    }
}
