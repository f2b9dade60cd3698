package dev.marketplace.devservices.stripe.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.faults.KillPoints;
import dev.marketplace.devservices.stripe.payment.IntentStatus;
import dev.marketplace.devservices.stripe.payment.PaymentIntents;
import dev.marketplace.devservices.stripe.payment.Sessions;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /3ds/{intent}}: the bank that asks the buyer to authenticate (3-D Secure), for sessions and bare intents. */
public final class ChallengePage {

    private final SandboxStore store;
    private final Sessions sessions;
    private final PaymentIntents intents;
    private final KillPoints killPoints;

    public ChallengePage(SandboxStore store, Sessions sessions, PaymentIntents intents, KillPoints killPoints) {
        this.store = store;
        this.sessions = sessions;
        this.intents = intents;
        this.killPoints = killPoints;
    }

    public void serve(Javalin server) {
        server.get("/3ds/{id}", this::show);
        server.post("/3ds/{id}", this::decide);
    }

    private void show(Context context) {
        Optional<ObjectNode> intent = store.read(view -> view.find(Shelf.PAYMENT_INTENTS, context.pathParam("id")));
        if (intent.isEmpty()) {
            Pages.render(context, 404, "unknown", Map.of());
        } else if (IntentStatus.of(intent.get()) == IntentStatus.REQUIRES_ACTION) {
            render(context, intent.get());
        } else {
            leave(context, intent.get());
        }
    }

    private void decide(Context context) {
        String id = context.pathParam("id");
        if (store.read(view -> view.find(Shelf.PAYMENT_INTENTS, id)).isEmpty()) {
            Pages.render(context, 404, "unknown", Map.of());
            return;
        }
        boolean passed = "complete".equals(context.formParam("result"));
        killPoints.before("pay");
        ObjectNode intent = store.change(transaction -> authenticate(transaction, id, passed));
        killPoints.after("pay");
        leave(context, intent);
    }

    private ObjectNode authenticate(Transaction transaction, String id, boolean passed) {
        ObjectNode intent = transaction.get(Shelf.PAYMENT_INTENTS, id);
        if (IntentStatus.of(intent) != IntentStatus.REQUIRES_ACTION) {
            return intent;
        }
        Optional<ObjectNode> session = Optional.ofNullable(
                        intents.details(transaction, intent).get("session").textValue())
                .map(sessionId -> transaction.get(Shelf.SESSIONS, sessionId));
        if (session.isEmpty()) {
            intents.authenticate(transaction, intent, passed, Cause.NO_REQUEST);
        } else if (sessions.isOverdue(session.get())) {
            sessions.expire(transaction, session.get(), Cause.NO_REQUEST);
        } else {
            sessions.authenticate(transaction, session.get(), intent, passed);
        }
        return transaction.get(Shelf.PAYMENT_INTENTS, id);
    }

    /** On to where the buyer belongs now that the bank has nothing to ask. */
    private void leave(Context context, ObjectNode intent) {
        ObjectNode details =
                store.read(view -> view.get(Shelf.DETAILS, intent.get("id").textValue()));
        boolean paid = IntentStatus.of(intent) == IntentStatus.SUCCEEDED;
        String sessionId = details.get("session").textValue();
        if (sessionId != null) {
            ObjectNode session = store.read(view -> view.get(Shelf.SESSIONS, sessionId));
            context.redirect(paid ? HostedPage.successUrl(session) : "/c/pay/" + sessionId, HttpStatus.SEE_OTHER);
            return;
        }
        String returnUrl = details.path("return_url").textValue();
        if (returnUrl != null) {
            context.redirect(
                    returnUrl + (returnUrl.contains("?") ? "&" : "?")
                            + "payment_intent=" + intent.get("id").textValue()
                            + "&payment_intent_client_secret="
                            + intent.get("client_secret").textValue()
                            + "&redirect_status=" + (paid ? "succeeded" : "failed"),
                    HttpStatus.SEE_OTHER);
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("paid", paid);
        model.put("amount", Pages.money(intent, "amount"));
        model.put("purpose", intent.get("description").asText(""));
        model.put("back", "");
        Pages.render(context, 200, "closed", model);
    }

    private void render(Context context, ObjectNode intent) {
        ObjectNode details =
                store.read(view -> view.get(Shelf.DETAILS, intent.get("id").textValue()));
        String sessionId = details.get("session").textValue();
        String target = sessionId == null
                ? details.path("return_url").textValue()
                : HostedPage.successUrl(store.read(view -> view.get(Shelf.SESSIONS, sessionId)));
        Map<String, Object> model = Map.of("id", intent.get("id").textValue(), "amount", Pages.money(intent, "amount"));
        Pages.render(context, 200, "challenge", model, target);
    }
}
