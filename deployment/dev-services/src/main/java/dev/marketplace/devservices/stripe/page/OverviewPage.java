package dev.marketplace.devservices.stripe.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.control.Chaos;
import dev.marketplace.devservices.stripe.event.Delivery;
import dev.marketplace.devservices.stripe.event.Switches;
import dev.marketplace.devservices.stripe.event.WebhookDelivery;
import dev.marketplace.devservices.stripe.event.WebhookSettings;
import dev.marketplace.devservices.stripe.payment.TestCard;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.View;
import dev.marketplace.devservices.web.Shown;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /}: sessions, payments and events at a glance, with the switches. */
public final class OverviewPage {

    private static final int SHOWN = 20;

    private final SandboxStore store;
    private final WebhookSettings settings;
    private final WebhookDelivery delivery;
    private final Chaos chaos;

    public OverviewPage(SandboxStore store, WebhookSettings settings, WebhookDelivery delivery, Chaos chaos) {
        this.store = store;
        this.settings = settings;
        this.delivery = delivery;
        this.chaos = chaos;
    }

    public void serve(Javalin server) {
        server.get("/", this::show);
        server.post("/overview/switches", this::setSwitches);
        server.post("/overview/events/{id}/resend", context -> {
            delivery.resend(context.pathParam("id"));
            context.redirect("/#events", HttpStatus.SEE_OTHER);
        });
    }

    private void show(Context context) {
        Map<String, Object> model = store.read(view -> {
            Map<String, Object> tables = new HashMap<>();
            tables.put("sessions", rows(view, Shelf.SESSIONS, "amount_total"));
            tables.put("sessionCount", view.size(Shelf.SESSIONS));
            tables.put("payments", rows(view, Shelf.PAYMENT_INTENTS, "amount"));
            tables.put("events", events(view));
            tables.put("pending", view.size(Shelf.PENDING_DELIVERIES));
            return tables;
        });
        model.put("switches", settings.switches());
        model.put(
                "chaos",
                chaos.orders().stream().filter(order -> order.left().get() > 0).toList());
        model.put("webhookUrl", settings.url().toString());
        model.put("cards", TestCard.values());
        Pages.render(context, 200, "overview", model);
    }

    private void setSwitches(Context context) {
        Switches former = settings.switches();
        settings.setSwitches(new Switches(
                context.formParam("paused") != null,
                context.formParam("drop") != null,
                context.formParamAsClass("duplicates", Integer.class).getOrDefault(0),
                context.formParamAsClass("delaySeconds", Long.class).getOrDefault(0L) * 1_000,
                context.formParam("reorder") != null,
                former.types()));
        context.redirect("/#webhooks", HttpStatus.SEE_OTHER);
    }

    private static List<Map<String, Object>> rows(View view, Shelf shelf, String amountField) {
        return view.newestFirst(shelf)
                .limit(SHOWN)
                .map(object -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("id", object.get("id").textValue());
                    row.put("time", time(object));
                    row.put("amount", Pages.money(object, amountField));
                    row.put("status", object.get("status").textValue());
                    row.put("paid", object.path("payment_status").asText(""));
                    row.put("reference", reference(object));
                    return row;
                })
                .toList();
    }

    private static String reference(ObjectNode object) {
        JsonNode group = object.path("transfer_group");
        return object.path("client_reference_id").asText(group.asText(""));
    }

    private static List<Map<String, Object>> events(View view) {
        return view.newestFirst(Shelf.EVENTS)
                .limit(SHOWN)
                .map(event -> {
                    String id = event.get("id").textValue();
                    return Map.<String, Object>of(
                            "id", id,
                            "time", time(event),
                            "type", event.get("type").textValue(),
                            "delivery", Delivery.of(view.get(Shelf.DELIVERIES, id)));
                })
                .toList();
    }

    private static String time(ObjectNode object) {
        JsonNode created = object.get("created");
        return Shown.time(
                created.isTextual() ? Instant.parse(created.textValue()) : Instant.ofEpochSecond(created.asLong()));
    }
}
