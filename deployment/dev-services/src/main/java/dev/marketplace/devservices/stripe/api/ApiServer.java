package dev.marketplace.devservices.stripe.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.faults.KillPoints;
import dev.marketplace.devservices.stripe.Credentials;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.control.Chaos;
import dev.marketplace.devservices.stripe.control.Chaos.Effect;
import dev.marketplace.devservices.stripe.protocol.Answer;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.protocol.Call;
import dev.marketplace.devservices.stripe.protocol.Cause;
import dev.marketplace.devservices.stripe.protocol.Endpoint;
import dev.marketplace.devservices.stripe.protocol.Expansion;
import dev.marketplace.devservices.stripe.protocol.FormTree;
import dev.marketplace.devservices.stripe.protocol.Idempotency;
import dev.marketplace.devservices.stripe.protocol.Idempotency.Kept;
import dev.marketplace.devservices.stripe.protocol.JsonTree;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Transaction;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code /v1} (forms) and {@code /v2} (JSON): checks who calls, runs the endpoint, keeps the answer for its idempotency key in the same
 * commit, and puts errors into Stripe's form.
 */
public final class ApiServer {

    /** The one version of the API that the sandbox speaks. */
    public static final String VERSION = "2026-07-29.dahlia";

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    private final SandboxStore store;
    private final Credentials credentials;
    private final Idempotency idempotency;
    private final KillPoints killPoints;
    private final Chaos chaos;

    public ApiServer(
            SandboxStore store, Credentials credentials, Idempotency idempotency, KillPoints killPoints, Chaos chaos) {
        this.store = store;
        this.credentials = credentials;
        this.idempotency = idempotency;
        this.killPoints = killPoints;
        this.chaos = chaos;
    }

    public void serve(Javalin server, List<Endpoint> endpoints) {
        for (Endpoint endpoint : endpoints) {
            if (endpoint.method().equals("GET")) {
                server.get(endpoint.path(), context -> handle(context, endpoint));
            } else {
                server.post(endpoint.path(), context -> handle(context, endpoint));
            }
        }
        for (String rest : List.of("/v1/*", "/v2/*")) {
            server.get(rest, ApiServer::refuseUnknown);
            server.post(rest, ApiServer::refuseUnknown);
            server.delete(rest, ApiServer::refuseUnknown);
        }
    }

    private static boolean isV2(Context context) {
        return context.path().startsWith("/v2/");
    }

    private static void refuseUnknown(Context context) {
        write(
                context,
                newRequestId(),
                ApiError.unknownUrl(context.method().name(), context.path()).answer());
    }

    private void handle(Context context, Endpoint endpoint) {
        String requestId = newRequestId();
        try {
            checkCaller(context);
            if (chaos.take(endpoint.name(), Effect.RATE_LIMIT).isPresent()) {
                context.header("Stripe-Should-Retry", "false");
                throw ApiError.rateLimited();
            }
            if (endpoint.query() != null) {
                write(context, requestId, Answer.ok(query(context, endpoint, requestId)));
            } else {
                change(context, endpoint, requestId);
            }
        } catch (ApiError error) {
            write(context, requestId, error.answer());
        } catch (HttpResponseException e) {
            // what HTTP itself forbids, e.g. a body that is too large
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", endpoint.name(), requestId, e);
            write(
                    context,
                    requestId,
                    ApiError.broken("The payment sandbox failed; its log says why.")
                            .answer());
        }
    }

    private ObjectNode query(Context context, Endpoint endpoint, String requestId) {
        ObjectNode raw =
                FormTree.parse(Optional.ofNullable(context.queryString()).orElse(""));
        delay(endpoint);
        return store.read(view -> {
            Call call = call(context, endpoint, raw, new Cause(requestId, null));
            ObjectNode answer = endpoint.query().apply(view, call);
            Expansion.expand(view, answer, call.params().path("expand"));
            return answer;
        });
    }

    private void change(Context context, Endpoint endpoint, String requestId) {
        String key = context.header("Idempotency-Key");
        ObjectNode raw = isV2(context) ? JsonTree.parse(context.body()) : FormTree.parse(context.body());
        if (key != null) {
            context.header("Idempotency-Key", key);
            idempotency.claim(key);
        }
        Kept kept;
        try {
            delay(endpoint);
            killPoints.before(endpoint.name());
            boolean fails =
                    chaos.take(endpoint.name(), Effect.ERROR_AFTER_COMMIT).isPresent();
            kept = store.change(
                    transaction -> execute(transaction, context, endpoint, raw, new Cause(requestId, key), fails));
            killPoints.after(endpoint.name());
        } finally {
            // before the answer, so that whoever has it may use the key again at once
            if (key != null) {
                idempotency.release(key);
            }
        }
        if (!kept.requestId().equals(requestId)) {
            context.header("Idempotent-Replayed", "true");
            context.header("Original-Request", kept.requestId());
        }
        respond(context, endpoint, kept);
    }

    private Kept execute(
            Transaction transaction, Context context, Endpoint endpoint, ObjectNode raw, Cause cause, boolean fails) {
        String key = cause.idempotencyKey();
        String method = endpoint.method();
        Optional<Kept> former =
                key == null ? Optional.empty() : idempotency.find(transaction, key, method, context.path(), raw);
        return former.orElseGet(() -> {
            Call call = call(context, endpoint, raw, cause);
            Answer answer = endpoint.change().apply(transaction, call);
            if (answer.status() == 200) {
                Expansion.expand(transaction, answer.body(), call.params().path("expand"));
            }
            Answer told = fails
                    ? ApiError.broken("An unknown error occurred, as a drill ordered.")
                            .answer()
                    : answer;
            Kept kept = new Kept(told, cause.requestId());
            if (key != null) {
                idempotency.keep(transaction, key, method, context.path(), raw, kept);
            }
            return kept;
        });
    }

    private void respond(Context context, Endpoint endpoint, Kept kept) {
        if (chaos.take(endpoint.name(), Effect.RESET_AFTER_COMMIT).isPresent()) {
            Connections.reset(context);
        } else if (chaos.take(endpoint.name(), Effect.ANSWER_LOST).isPresent()) {
            write(
                    context,
                    kept.requestId(),
                    ApiError.broken("The answer was lost, as a drill ordered.").answer());
        } else {
            write(context, kept.requestId(), kept.answer());
        }
    }

    private void checkCaller(Context context) {
        credentials.check(context.header("Authorization"));
        String version = Optional.ofNullable(context.header("Stripe-Version")).orElse(VERSION);
        context.header("Stripe-Version", version);
        if (!version.equals(VERSION)) {
            throw ApiError.invalid(
                    null,
                    null,
                    "Invalid Stripe API version: " + version + ". The payment sandbox speaks " + VERSION + ".");
        }
        if (context.header("Stripe-Account") != null) {
            throw ApiError.notOffered(null, "connected accounts");
        }
    }

    private static Call call(Context context, Endpoint endpoint, ObjectNode raw, Cause cause) {
        String id = endpoint.path().contains("{id}") ? context.pathParam("id") : "";
        return new Call(id, endpoint.fields().read("", raw), cause);
    }

    private static void write(Context context, String requestId, Answer answer) {
        context.status(answer.status())
                .header("Request-Id", requestId)
                .contentType("application/json")
                .result(Json.text(answer.body()));
    }

    private static String newRequestId() {
        return "req_" + Transaction.random(14);
    }

    private void delay(Endpoint endpoint) {
        chaos.take(endpoint.name(), Effect.LATENCY).ifPresent(order -> {
            try {
                Thread.sleep(order.latencyMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
