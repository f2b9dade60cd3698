package dev.marketplace.devservices.stripe.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.control.Chaos.Effect;
import dev.marketplace.devservices.stripe.control.Chaos.Order;
import dev.marketplace.devservices.stripe.event.WebhookDelivery;
import dev.marketplace.devservices.stripe.event.WebhookSettings;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code /sandbox}: what Stripe does not have, for tests, drills and the launcher. JSON in and out, no credentials; a
 * request that a browser sends from another site is refused.
 */
public final class ControlApi {

    private final SandboxStore store;
    private final WebhookSettings settings;
    private final WebhookDelivery delivery;
    private final Chaos chaos;

    public ControlApi(SandboxStore store, WebhookSettings settings, WebhookDelivery delivery, Chaos chaos) {
        this.store = store;
        this.settings = settings;
        this.delivery = delivery;
        this.chaos = chaos;
    }

    public void serve(Javalin server) {
        server.get("/sandbox/ledger", context -> answer(context, store.read(LedgerView::of)));
        server.get("/sandbox/webhook-endpoint", this::endpoint);
        server.post("/sandbox/webhook-endpoint", context -> {
            settings.setUrl(body(context).path("url").asText());
            endpoint(context);
        });
        server.get("/sandbox/switches", this::switches);
        server.put("/sandbox/switches", context -> {
            settings.setSwitches(WebhookSettings.read(body(context)));
            switches(context);
        });
        server.get("/sandbox/chaos", this::chaos);
        server.post("/sandbox/chaos", context -> {
            chaos.add(order(body(context)));
            chaos(context);
        });
        server.delete("/sandbox/chaos", context -> {
            chaos.clear();
            chaos(context);
        });
        server.post("/sandbox/events/{id}/resend", this::resend);
        server.exception(
                IllegalArgumentException.class,
                (e, context) -> context.status(400).json(Map.of("message", String.valueOf(e.getMessage()))));
    }

    private void endpoint(Context context) {
        answer(context, Json.object().put("url", settings.url().toString()));
    }

    private void switches(Context context) {
        answer(context, Json.tree(settings.switches()));
    }

    private void chaos(Context context) {
        answer(context, Json.object().set("orders", Json.tree(chaos.orders())));
    }

    private void resend(Context context) {
        delivery.resend(context.pathParam("id"))
                .ifPresentOrElse(
                        state -> answer(context, Json.tree(state)),
                        () -> context.status(404).json(Map.of("message", "There is no such event")));
    }

    private static Order order(ObjectNode json) {
        return new Order(
                json.path("endpoint").asText("*"),
                Effect.of(json.path("effect").asText()),
                json.path("latencyMillis").asLong(),
                new AtomicInteger(json.path("times").asInt(1)));
    }

    private static ObjectNode body(Context context) {
        if (!String.valueOf(context.contentType()).startsWith("application/json")) {
            throw new IllegalArgumentException("Send JSON with Content-Type: application/json");
        }
        return Json.parse(context.body());
    }

    private static void answer(Context context, ObjectNode json) {
        context.contentType("application/json").result(Json.text(json));
    }
}
