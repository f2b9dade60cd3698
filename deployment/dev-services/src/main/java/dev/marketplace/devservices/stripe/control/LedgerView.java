package dev.marketplace.devservices.stripe.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.View;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was captured, added up from the charges, for whoever checks that orders and money match. */
final class LedgerView {

    private LedgerView() {}

    /**
     * {@code captured} per currency; {@code sessions}, each with what was captured for it; {@code transfer_groups},
     * each with what was captured in it; {@code payment_intents} that belong to no session. Amounts are minor units.
     */
    static ObjectNode of(View view) {
        Map<String, Long> byIntent = new HashMap<>();
        Map<String, Long> byCurrency = new TreeMap<>();
        Map<String, ObjectNode> groups = new TreeMap<>();
        view.oldestFirst(Shelf.CHARGES).forEach(charge -> {
            long captured = charge.get("amount_captured").asLong();
            String currency = charge.get("currency").textValue();
            byIntent.merge(charge.get("payment_intent").textValue(), captured, Long::sum);
            byCurrency.merge(currency, captured, Long::sum);
            if (charge.get("transfer_group").isTextual() && captured > 0) {
                ObjectNode group = groups.computeIfAbsent(
                        charge.get("transfer_group").textValue(),
                        name -> Json.object().put("transfer_group", name).put("currency", currency));
                group.put("captured", group.path("captured").asLong() + captured);
                group.put("charges", group.path("charges").asInt() + 1);
            }
        });
        ObjectNode ledger = Json.object();
        ledger.set("captured", Json.tree(byCurrency));
        ledger.set("sessions", sessions(view, byIntent));
        ledger.putArray("transfer_groups").addAll(groups.values());
        ledger.set("payment_intents", intents(view, byIntent));
        return ledger;
    }

    private static ArrayNode sessions(View view, Map<String, Long> byIntent) {
        ArrayNode sessions = Json.tree(new String[0]);
        view.oldestFirst(Shelf.SESSIONS).forEach(session -> {
            String id = session.get("id").textValue();
            ObjectNode line = sessions.addObject();
            for (String same : new String[] {
                "id",
                "status",
                "payment_status",
                "amount_total",
                "currency",
                "client_reference_id",
                "payment_intent",
                "metadata"
            }) {
                line.set(same, session.get(same));
            }
            line.set(
                    "transfer_group",
                    view.get(Shelf.DETAILS, id).path("payment_intent_data").path("transfer_group"));
            line.put(
                    "captured",
                    byIntent.getOrDefault(session.get("payment_intent").asText(), 0L));
        });
        return sessions;
    }

    private static ArrayNode intents(View view, Map<String, Long> byIntent) {
        ArrayNode intents = Json.tree(new String[0]);
        view.oldestFirst(Shelf.PAYMENT_INTENTS).forEach(intent -> {
            String id = intent.get("id").textValue();
            if (view.get(Shelf.DETAILS, id).get("session").isNull()) {
                ObjectNode line = intents.addObject();
                for (String same : new String[] {"id", "status", "amount", "currency", "transfer_group", "metadata"}) {
                    line.set(same, intent.get(same));
                }
                line.put("captured", byIntent.getOrDefault(id, 0L));
            }
        });
        return intents;
    }
}
