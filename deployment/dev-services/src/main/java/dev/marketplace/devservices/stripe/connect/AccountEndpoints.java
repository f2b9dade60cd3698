package dev.marketplace.devservices.stripe.connect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.event.EventLog;
import dev.marketplace.devservices.stripe.protocol.Answer;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.protocol.Call;
import dev.marketplace.devservices.stripe.protocol.Endpoint;
import dev.marketplace.devservices.stripe.protocol.Fields;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import dev.marketplace.devservices.stripe.store.View;
import java.util.List;
import java.util.stream.Stream;

/** {@code /v2/core/accounts}, {@code /v2/core/account_links} and {@code /v2/core/events}. */
public final class AccountEndpoints {

    private static final String ALL = "/v2/core/accounts";
    private static final String ONE = ALL + "/{id}";
    private static final String EVENTS = "/v2/core/events";
    private static final int DEFAULT_LIMIT = 20;

    private final Accounts accounts;
    private final AccountLinks links;

    public AccountEndpoints(Accounts accounts, AccountLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.post(ALL, AccountParameters.account(), this::create),
                Endpoint.get(ALL, AccountParameters.listing(), AccountEndpoints::list),
                Endpoint.get(ONE, AccountParameters.included(), AccountEndpoints::retrieve),
                Endpoint.post(ONE, AccountParameters.account(), this::update),
                Endpoint.post("/v2/core/account_links", AccountParameters.link(), this::link),
                Endpoint.get(EVENTS, AccountParameters.events(), AccountEndpoints::events),
                Endpoint.get(EVENTS + "/{id}", Fields.of(), AccountEndpoints::event));
    }

    /** Stripe does not onboard whom it cannot write to. */
    private Answer create(Transaction transaction, Call call) {
        if (call.params().at("/configuration/recipient").isObject()
                && !call.params().has("contact_email")) {
            throw ApiError.missing("contact_email");
        }
        return Answer.ok(shown(accounts.create(transaction, call.params(), call.cause()), call));
    }

    private Answer update(Transaction transaction, Call call) {
        ObjectNode account = existing(transaction, call.id());
        accounts.update(transaction, account, call.params(), call.cause());
        return Answer.ok(shown(account, call));
    }

    private Answer link(Transaction transaction, Call call) {
        existing(transaction, call.params().get("account").textValue());
        return Answer.ok(links.create(transaction, call.params()));
    }

    private static ObjectNode retrieve(View view, Call call) {
        return shown(existing(view, call.id()), call);
    }

    /** Newest first; a further page is asked for by the address that this one names. */
    private static ObjectNode list(View view, Call call) {
        ObjectNode params = call.params();
        int limit = params.path("limit").asInt(DEFAULT_LIMIT);
        Stream<ObjectNode> candidates = params.has("page")
                ? view.olderThan(Shelf.ACCOUNTS, params.get("page").textValue())
                : view.newestFirst(Shelf.ACCOUNTS);
        return page(
                candidates
                        .filter(account -> !params.path("closed").asBoolean())
                        .filter(account -> applies(account, params))
                        .limit(limit + 1L)
                        .map(account -> shown(account, call))
                        .toList(),
                limit,
                ALL + "?");
    }

    /** Of one object, newest first. */
    private static ObjectNode events(View view, Call call) {
        ObjectNode params = call.params();
        String about = params.path("object_id").asText("");
        int limit = params.path("limit").asInt(DEFAULT_LIMIT);
        Stream<ObjectNode> candidates = params.has("page")
                ? view.olderThan(Shelf.EVENTS, params.get("page").textValue())
                : view.newestFirst(Shelf.EVENTS);
        return page(
                candidates
                        .filter(EventLog::isThin)
                        .filter(event -> about.isEmpty()
                                || about.equals(event.at("/related_object/id").asText()))
                        .limit(limit + 1L)
                        .toList(),
                limit,
                EVENTS + "?" + (about.isEmpty() ? "" : "object_id=" + about + "&"));
    }

    private static ObjectNode page(List<ObjectNode> found, int limit, String address) {
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        found.stream().limit(limit).forEach(data::add);
        if (found.size() > limit) {
            String last = found.get(limit - 1).get("id").textValue();
            answer.put("next_page_url", address + "limit=" + limit + "&page=" + last);
        } else {
            answer.putNull("next_page_url");
        }
        return answer.putNull("previous_page_url");
    }

    private static boolean applies(ObjectNode account, ObjectNode params) {
        for (var wanted : params.path("applied_configurations")) {
            boolean applied = false;
            for (var each : account.get("applied_configurations")) {
                applied |= each.equals(wanted);
            }
            if (!applied) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode event(View view, Call call) {
        return view.find(Shelf.EVENTS, call.id())
                .filter(EventLog::isThin)
                .orElseThrow(() -> ApiError.notFound("v2.core.event", "id", call.id()));
    }

    private static ObjectNode existing(View view, String id) {
        return view.find(Shelf.ACCOUNTS, id).orElseThrow(() -> ApiError.notFound("v2.core.account", "id", id));
    }

    private static ObjectNode shown(ObjectNode account, Call call) {
        return Accounts.shown(account, call.params().path("include"));
    }
}
