package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.store.Transaction;
import dev.marketplace.devservices.stripe.store.View;
import java.util.function.BiFunction;

/**
 * One address of the API with its table of parameters. Exactly one of query and change is there.
 *
 * @param method {@code GET} or {@code POST}
 * @param path with {@code {id}} where the id goes
 */
public record Endpoint(
        String method,
        String path,
        Fields fields,
        BiFunction<View, Call, ObjectNode> query,
        BiFunction<Transaction, Call, Answer> change) {

    public static Endpoint get(String path, Fields fields, BiFunction<View, Call, ObjectNode> query) {
        return new Endpoint("GET", path, fields, query, null);
    }

    public static Endpoint post(String path, Fields fields, BiFunction<Transaction, Call, Answer> change) {
        return new Endpoint("POST", path, fields, null, change);
    }

    /** How kill points and chaos name it, e.g. {@code POST /v1/checkout/sessions/{id}/expire}. */
    public String name() {
        return method + " " + path;
    }
}
