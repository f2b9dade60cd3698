package dev.marketplace.devservices.stripe.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.payment.NewSession;
import dev.marketplace.devservices.stripe.payment.Sessions;
import dev.marketplace.devservices.stripe.protocol.Answer;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.protocol.Call;
import dev.marketplace.devservices.stripe.protocol.Endpoint;
import dev.marketplace.devservices.stripe.protocol.Fields;
import dev.marketplace.devservices.stripe.protocol.Listing;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import dev.marketplace.devservices.stripe.store.View;
import java.util.List;

/** {@code /v1/checkout/sessions}. */
public final class SessionEndpoints {

    private static final String ALL = "/v1/checkout/sessions";
    private static final String ONE = ALL + "/{id}";

    private final NewSession newSession;
    private final Sessions sessions;

    public SessionEndpoints(NewSession newSession, Sessions sessions) {
        this.newSession = newSession;
        this.sessions = sessions;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.post(ALL, SessionParameters.create(), this::create),
                Endpoint.get(ALL, SessionParameters.listing(), this::list),
                Endpoint.get(ONE, Fields.withExpand(), (view, call) -> find(view, call)),
                Endpoint.post(ONE + "/expire", Fields.withExpand(), this::expire),
                Endpoint.get(ONE + "/line_items", Fields.ofList(), this::lineItems));
    }

    private Answer create(Transaction transaction, Call call) {
        return Answer.ok(newSession.create(transaction, call.params()));
    }

    private Answer expire(Transaction transaction, Call call) {
        ObjectNode session = find(transaction, call);
        if (!Sessions.isOpen(session)) {
            throw ApiError.invalid(
                    null,
                    null,
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " status of `" + session.get("status").textValue() + "`.");
        }
        sessions.expire(transaction, session, call.cause());
        return Answer.ok(session);
    }

    private ObjectNode list(View view, Call call) {
        ObjectNode params = call.params();
        return Listing.page(
                view,
                Shelf.SESSIONS,
                params,
                session ->
                        Filter.matches(session, params, "status") && Filter.matches(session, params, "payment_intent"),
                ALL);
    }

    private ObjectNode lineItems(View view, Call call) {
        ObjectNode session = find(view, call);
        String id = session.get("id").textValue();
        ArrayNode items = view.get(Shelf.DETAILS, id).withArray("line_items");
        return Listing.page(items, call.params(), ALL + "/" + id + "/line_items");
    }

    private static ObjectNode find(View view, Call call) {
        return view.find(Shelf.SESSIONS, call.id())
                .orElseThrow(() -> ApiError.notFound("checkout.session", "session", call.id()));
    }
}
