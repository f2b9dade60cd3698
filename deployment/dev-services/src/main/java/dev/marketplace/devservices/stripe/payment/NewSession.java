package dev.marketplace.devservices.stripe.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.time.Clock;
import java.time.Duration;

/** Makes an open Checkout Session from the parameters of its creation: adds up its lines and sets its time. */
public final class NewSession {

    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    /** A caller takes its time from its own clock and needs some to call. */
    private static final long TOLERANCE_SECONDS = 60;

    private final Clock clock;
    private final Sessions sessions;
    private final String baseUrl;

    public NewSession(Clock clock, Sessions sessions, String baseUrl) {
        this.clock = clock;
        this.sessions = sessions;
        this.baseUrl = baseUrl;
    }

    /** @param params as the endpoint's table left them */
    public ObjectNode create(Transaction transaction, ObjectNode params) {
        long now = clock.instant().getEpochSecond();
        ObjectNode session = Json.shape("checkout.session");
        String id = transaction.newId("cs_test_a1") + Transaction.random(34);
        session.put("id", id).put("created", now).put("url", baseUrl + "/c/pay/" + id);
        for (String same : new String[] {
            "success_url",
            "cancel_url",
            "client_reference_id",
            "customer_email",
            "locale",
            "metadata",
            "payment_method_types",
            "submit_type"
        }) {
            if (params.has(same)) {
                session.set(same, params.get(same));
            }
        }
        session.put("expires_at", expiresAt(params, now));
        if (params.has("customer_email")) {
            session.set(
                    "customer_details",
                    Sessions.customer(params.get("customer_email").textValue()));
        }
        Currency currency = currency(params);
        ArrayNode items = items(transaction, params, currency, now);
        total(transaction, session, items, params, currency);

        ObjectNode details = Json.object();
        details.set("line_items", items);
        details.set(
                "payment_intent_data",
                params.path("payment_intent_data").isObject() ? params.get("payment_intent_data") : Json.object());
        sessions.add(transaction, session, details);
        return session;
    }

    private static long expiresAt(ObjectNode params, long now) {
        if (!params.has("expires_at")) {
            return now + LONGEST.toSeconds();
        }
        long expiresAt = params.get("expires_at").asLong();
        if (expiresAt < now + SHORTEST.toSeconds() - TOLERANCE_SECONDS) {
            throw ApiError.invalid(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
        }
        if (expiresAt > now + LONGEST.toSeconds() + TOLERANCE_SECONDS) {
            throw ApiError.invalid(
                    null,
                    "expires_at",
                    "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
        }
        return expiresAt;
    }

    private static Currency currency(ObjectNode params) {
        String code = null;
        for (JsonNode item : params.get("line_items")) {
            String next = item.get("price_data").get("currency").textValue();
            if (code != null && !code.equalsIgnoreCase(next)) {
                throw ApiError.invalid(null, "line_items", "All line items must have the same currency.");
            }
            code = next;
        }
        if (code == null) {
            throw ApiError.missing("line_items");
        }
        return Currency.of(code, "line_items[0][price_data][currency]");
    }

    private static ArrayNode items(Transaction transaction, ObjectNode params, Currency currency, long now) {
        ArrayNode items = Json.tree(new String[0]);
        for (JsonNode given : params.get("line_items")) {
            JsonNode data = given.get("price_data");
            long unitAmount = data.get("unit_amount").asLong();
            long quantity = given.path("quantity").asLong(1);
            long amount = unitAmount * quantity;
            ObjectNode item = Json.shape("item");
            item.put("id", transaction.newId("li_"))
                    .put("currency", currency.code())
                    .put("description", data.get("product_data").get("name").textValue())
                    .put("amount_subtotal", amount)
                    .put("amount_total", amount)
                    .put("quantity", quantity);
            if (given.has("metadata")) {
                item.set("metadata", given.get("metadata"));
            }
            item.withObject("/price")
                    .put("id", transaction.newId("price_"))
                    .put("product", transaction.newId("prod_"))
                    .put("created", now)
                    .put("currency", currency.code())
                    .put("tax_behavior", data.path("tax_behavior").asText("unspecified"))
                    .put("unit_amount", unitAmount)
                    .put("unit_amount_decimal", String.valueOf(unitAmount));
            items.add(item);
        }
        return items;
    }

    private static void total(
            Transaction transaction, ObjectNode session, ArrayNode items, ObjectNode params, Currency currency) {
        long subtotal = 0;
        for (JsonNode item : items) {
            subtotal += item.get("amount_total").asLong();
        }
        long shipping = shipping(transaction, session, params, currency);
        session.put("currency", currency.code())
                .put("amount_subtotal", subtotal)
                .put("amount_total", subtotal + shipping);
        session.withObject("/total_details").put("amount_shipping", shipping);
        currency.check(subtotal + shipping, "line_items");
    }

    private static long shipping(Transaction transaction, ObjectNode session, ObjectNode params, Currency currency) {
        JsonNode rate = params.path("shipping_options").path(0).path("shipping_rate_data");
        if (rate.isMissingNode()) {
            return 0;
        }
        long amount = rate.get("fixed_amount").get("amount").asLong();
        if (!rate.get("fixed_amount").get("currency").textValue().equalsIgnoreCase(currency.code())) {
            throw ApiError.invalid(
                    null, "shipping_options", "The shipping rate must have the currency of the line items.");
        }
        String rateId = transaction.newId("shr_");
        session.withArray("/shipping_options")
                .addObject()
                .put("shipping_amount", amount)
                .put("shipping_rate", rateId);
        session.putObject("shipping_cost")
                .put("amount_subtotal", amount)
                .put("amount_tax", 0)
                .put("amount_total", amount)
                .put("shipping_rate", rateId);
        return amount;
    }
}
