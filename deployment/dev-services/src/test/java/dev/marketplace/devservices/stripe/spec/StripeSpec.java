package dev.marketplace.devservices.stripe.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.protocol.FormTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stripe's description of its API, derived from the types of its own library. It is not part of this project: it lies in
 * a folder {@code shared/stripe} above it, or in the one that {@code -Dmarketplace.shared} names, or is not there.
 */
public final class StripeSpec {

    public static final String ABSENT = "Not checked: Stripe's description of its API is not at hand; put it into"
            + " shared/stripe beside this project or set -Dmarketplace.shared";

    private static final String FILE = "stripe/stripe-2026-07-29.dahlia.derived-openapi31.json";

    private final JsonNode document;
    private final SchemaValidator validator;
    private final FormCoercion coercion;

    private StripeSpec(JsonNode document) {
        this.document = document;
        this.validator = new SchemaValidator(document);
        this.coercion = new FormCoercion(validator);
    }

    /** Empty when the description is not at hand. */
    public static Optional<StripeSpec> find() throws IOException {
        Optional<Path> file = Optional.ofNullable(System.getProperty("marketplace.shared"))
                .map(folder -> Path.of(folder).resolve(FILE))
                .or(() -> Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve("shared").resolve(FILE))
                        .filter(Files::exists)
                        .findFirst());
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(new StripeSpec(
                        JsonMapper.builder().build().readTree(file.get().toFile())));
    }

    /** What is wrong with a request, and with its answer if that is a success. */
    public List<String> check(Exchange exchange) {
        JsonNode operation = operation(exchange.method(), exchange.path());
        if (operation.isMissingNode()) {
            return List.of("no such operation");
        }
        List<String> errors = new ArrayList<>();
        JsonNode json = operation.at("/requestBody/content/application~1json/schema");
        if (json.isMissingNode()) {
            checkParameters(requestSchema(operation), exchange.form(), "form", errors);
        } else if (!exchange.form().isEmpty()) {
            validator.check(json, parse(exchange.form())).forEach(error -> errors.add("body" + error));
        }
        checkParameters(operation.path("x-query-schema"), exchange.query(), "query", errors);
        if (exchange.status() == 200) {
            JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
            validator.check(schema, parse(exchange.answer())).forEach(error -> errors.add("answer" + error));
        }
        return errors;
    }

    /** What is wrong with an event as it is sent to a webhook. */
    public List<String> checkEvent(String payload) {
        JsonNode event = parse(payload);
        JsonNode schema =
                document.path("x-webhook-events").path(event.path("type").asText());
        return schema.isMissingNode()
                ? List.of("no such event: " + event.path("type"))
                : validator.check(schema, event);
    }

    /** What is wrong with an error object, by the only place where the description has one. */
    public List<String> checkError(JsonNode error) {
        return validator.check(document.at("/components/schemas/PaymentIntents.PaymentIntent.LastPaymentError"), error);
    }

    /**
     * The names of all parameters of an operation, in bracket notation, down to so many levels; lists with index 0, maps
     * left out.
     */
    public List<String> parameterNames(String method, String path, int levels) {
        List<String> names = new ArrayList<>();
        JsonNode operation = operation(method, path);
        JsonNode schema = method.equals("GET") ? operation.path("x-query-schema") : requestSchema(operation);
        collect(schema, "", levels, names);
        return names;
    }

    private void collect(JsonNode schema, String prefix, int levels, List<String> names) {
        JsonNode resolved = validator.resolve(schema);
        for (JsonNode branch : resolved.path("anyOf")) {
            collect(branch, prefix, levels, names);
        }
        if (resolved.has("items")) {
            collect(resolved.get("items"), prefix + "[0]", levels, names);
        }
        if (levels > 0) {
            resolved.path("properties").properties().forEach(field -> {
                String name = prefix.isEmpty() ? field.getKey() : prefix + "[" + field.getKey() + "]";
                names.add(name);
                collect(field.getValue(), name, levels - 1, names);
            });
        }
    }

    private void checkParameters(JsonNode schema, String form, String where, List<String> errors) {
        ObjectNode raw = FormTree.parse(form);
        if (schema.isMissingNode()) {
            if (!raw.isEmpty()) {
                errors.add(where + ": takes no parameters");
            }
            return;
        }
        validator.check(schema, coercion.coerce(schema, raw)).forEach(error -> errors.add(where + error));
    }

    private static JsonNode requestSchema(JsonNode operation) {
        return operation.at("/requestBody/content/application~1x-www-form-urlencoded/schema");
    }

    private JsonNode operation(String method, String path) {
        JsonNode found = JsonNodeFactory.instance.missingNode();
        for (Map.Entry<String, JsonNode> each : document.get("paths").properties()) {
            String pattern = each.getKey().replaceAll("\\{\\w+}", "[^/]+");
            if (path.equals(each.getKey()) || (found.isMissingNode() && path.matches(pattern))) {
                found = each.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return found;
    }

    private static JsonNode parse(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
