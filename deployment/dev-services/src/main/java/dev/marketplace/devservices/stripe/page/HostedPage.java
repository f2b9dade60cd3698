package dev.marketplace.devservices.stripe.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.faults.KillPoints;
import dev.marketplace.devservices.stripe.payment.Card;
import dev.marketplace.devservices.stripe.payment.Sessions;
import dev.marketplace.devservices.stripe.payment.TestCard;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /c/pay/{session}}: where the buyer pays. Each rendering of the form is one attempt; sending it twice has the
 * effect and the answer of sending it once.
 */
public final class HostedPage {

    private static final List<TestCard> SHOWN =
            List.of(TestCard.VISA, TestCard.DECLINED, TestCard.INSUFFICIENT_FUNDS, TestCard.AUTHENTICATION);

    private final SandboxStore store;
    private final Sessions sessions;
    private final Clock clock;
    private final KillPoints killPoints;

    public HostedPage(SandboxStore store, Sessions sessions, Clock clock, KillPoints killPoints) {
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
        this.killPoints = killPoints;
    }

    public void serve(Javalin server) {
        server.get("/c/pay/{id}", this::show);
        server.post("/c/pay/{id}", this::pay);
    }

    private void show(Context context) {
        Optional<ObjectNode> session = store.change(transaction -> current(transaction, context.pathParam("id")));
        if (session.isEmpty()) {
            Pages.render(context, 404, "unknown", Map.of());
        } else if (Sessions.isOpen(session.get())) {
            form(context, 200, session.get(), CardForm.fresh(email(session.get())), declined(session.get()));
        } else {
            closed(context, session.get());
        }
    }

    private void pay(Context context) {
        String id = context.pathParam("id");
        Optional<ObjectNode> session = store.read(view -> view.find(Shelf.SESSIONS, id));
        if (session.isEmpty()) {
            Pages.render(context, 404, "unknown", Map.of());
            return;
        }
        CardForm form = CardForm.read(
                field(context, "number"),
                field(context, "expiry"),
                field(context, "cvc"),
                session.get().get("customer_email").asText(field(context, "email")),
                clock);
        if (form.card().isEmpty() && Sessions.isOpen(session.get())) {
            form(context, 422, session.get(), form, "");
            return;
        }
        killPoints.before("pay");
        ObjectNode after = store.change(transaction -> attempt(transaction, id, field(context, "attempt"), form));
        killPoints.after("pay");
        answer(context, after);
    }

    /** The session after this attempt, which is made unless it was made before or the session is closed. */
    private ObjectNode attempt(Transaction transaction, String id, String attempt, CardForm form) {
        ObjectNode session = current(transaction, id).orElseThrow();
        ObjectNode details = transaction.get(Shelf.DETAILS, id);
        Optional<Card> card = form.card();
        if (!Sessions.isOpen(session)
                || card.isEmpty()
                || details.path("attempt").asText("").equals(attempt)) {
            return session;
        }
        transaction.put(
                Shelf.DETAILS,
                id,
                details.put("attempt", attempt).put("email", card.get().email()));
        sessions.pay(transaction, session, card.get());
        return session;
    }

    private void answer(Context context, ObjectNode session) {
        Optional<ObjectNode> intent = intent(session);
        if (session.get("payment_status").textValue().equals("paid")) {
            context.redirect(successUrl(session), HttpStatus.SEE_OTHER);
        } else if (Sessions.isOpen(session) && intent.isPresent() && waitsForBank(intent.get())) {
            context.redirect("/3ds/" + intent.get().get("id").textValue(), HttpStatus.SEE_OTHER);
        } else {
            context.redirect("/c/pay/" + session.get("id").textValue(), HttpStatus.SEE_OTHER);
        }
    }

    private void form(Context context, int status, ObjectNode session, CardForm form, String declined) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", session.get("id").textValue());
        model.put("amount", Pages.money(session, "amount_total"));
        model.put("purpose", purpose(session));
        model.put("items", items(session));
        model.put("form", form);
        model.put("asksEmail", session.get("customer_email").isNull());
        model.put("declined", declined);
        model.put("attempt", Transaction.random(16));
        model.put("cancelUrl", session.get("cancel_url").asText(""));
        model.put("cards", SHOWN);
        Pages.render(
                context,
                status,
                "pay",
                model,
                successUrl(session),
                session.get("cancel_url").textValue());
    }

    private void closed(Context context, ObjectNode session) {
        boolean paid = session.get("status").textValue().equals("complete");
        Map<String, Object> model = new HashMap<>();
        model.put("paid", paid);
        model.put("amount", Pages.money(session, "amount_total"));
        model.put("purpose", purpose(session));
        model.put("back", paid ? successUrl(session) : session.get("cancel_url").asText(""));
        Pages.render(context, 200, "closed", model);
    }

    /** The session, expired now if its time is over. */
    private Optional<ObjectNode> current(Transaction transaction, String id) {
        Optional<ObjectNode> session = transaction.find(Shelf.SESSIONS, id);
        session.filter(Sessions::isOpen)
                .filter(sessions::isOverdue)
                .ifPresent(overdue -> sessions.expire(transaction, overdue, Cause.NO_REQUEST));
        return session;
    }

    private Optional<ObjectNode> intent(ObjectNode session) {
        return Optional.ofNullable(session.get("payment_intent").textValue())
                .flatMap(id -> store.read(view -> view.find(Shelf.PAYMENT_INTENTS, id)));
    }

    private String declined(ObjectNode session) {
        return intent(session)
                .map(intent -> intent.get("last_payment_error"))
                .filter(JsonNode::isObject)
                .map(error -> error.get("code").textValue().equals("payment_intent_authentication_failure")
                        ? "Your bank could not confirm that it is you."
                        : error.get("message").textValue())
                .orElse("");
    }

    /** As the shop knew it, else as it was entered the last time. */
    private String email(ObjectNode session) {
        String id = session.get("id").textValue();
        return session.get("customer_email")
                .asText(store.read(view -> view.get(Shelf.DETAILS, id))
                        .path("email")
                        .asText(""));
    }

    private String purpose(ObjectNode session) {
        String id = session.get("id").textValue();
        JsonNode description = store.read(view -> view.get(Shelf.DETAILS, id))
                .path("payment_intent_data")
                .path("description");
        return description.isTextual()
                ? description.textValue()
                : session.get("client_reference_id").asText("");
    }

    private List<Map<String, Object>> items(ObjectNode session) {
        List<Map<String, Object>> items = new ArrayList<>();
        String id = session.get("id").textValue();
        store.read(view -> view.get(Shelf.DETAILS, id))
                .get("line_items")
                .forEach(item -> items.add(Map.of(
                        "name", item.get("description").textValue(),
                        "quantity", item.get("quantity").asLong(),
                        "amount", Pages.money(item, "amount_total"))));
        return items;
    }

    static String successUrl(ObjectNode session) {
        return session.get("success_url")
                .textValue()
                .replace("{CHECKOUT_SESSION_ID}", session.get("id").textValue());
    }

    private static boolean waitsForBank(ObjectNode intent) {
        return intent.get("status").textValue().equals("requires_action");
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("");
    }
}
