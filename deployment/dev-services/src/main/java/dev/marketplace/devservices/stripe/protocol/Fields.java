package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table of parameters of an endpoint or of an object within one. What is not in the table is refused as Stripe
 * refuses it; what Stripe takes and the sandbox does not is refused with words of its own.
 */
public final class Fields {

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> notOffered = new HashSet<>();

    private Fields() {}

    public static Fields of() {
        return new Fields();
    }

    /** What every endpoint takes. */
    public static Fields withExpand() {
        return of().with("expand", Parameters.list(Parameters.text(500), 50));
    }

    /** What every list takes, with {@code expand}. */
    public static Fields ofList() {
        return withExpand()
                .with("limit", Parameters.integer(1, 100))
                .with("starting_after", Parameters.text(500))
                .with("ending_before", Parameters.text(500));
    }

    public Fields with(String name, Parameter parameter) {
        parameters.put(name, parameter);
        return this;
    }

    public Fields need(String name, Parameter parameter) {
        required.add(name);
        return with(name, parameter);
    }

    public Fields notOffered(String... names) {
        notOffered.addAll(List.of(names));
        return this;
    }

    /**
     * @param prefix the name of the object that these fields are in, empty at the top
     * @return the given parameters, each with its type
     * @throws ApiError for the first that is wrong or missing
     */
    public ObjectNode read(String prefix, ObjectNode raw) {
        refuseUnknown(prefix, raw);
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, parameter) -> {
            JsonNode given = raw.get(name);
            if (given != null) {
                values.set(name, parameter.read(full(prefix, name), given));
            } else if (required.contains(name)) {
                throw ApiError.missing(full(prefix, name));
            }
        });
        return values;
    }

    private void refuseUnknown(String prefix, ObjectNode raw) {
        List<String> unknown = new ArrayList<>();
        raw.fieldNames().forEachRemaining(name -> {
            if (notOffered.contains(name)) {
                throw ApiError.notOffered(full(prefix, name), "the parameter " + full(prefix, name));
            }
            if (!parameters.containsKey(name)) {
                unknown.add(full(prefix, name));
            }
        });
        if (!unknown.isEmpty()) {
            throw ApiError.invalid(
                    "parameter_unknown",
                    unknown.get(0),
                    "Received unknown parameter" + (unknown.size() > 1 ? "s: " : ": ") + String.join(", ", unknown));
        }
    }

    private static String full(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }
}
