package dev.marketplace.devservices.stripe.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A form knows only text; the schema says which of it means numbers and booleans. */
final class FormCoercion {

    private final SchemaValidator schemas;

    FormCoercion(SchemaValidator schemas) {
        this.schemas = schemas;
    }

    JsonNode coerce(JsonNode schema, JsonNode value) {
        JsonNode resolved = schemas.resolve(schema);
        if (resolved.has("anyOf")) {
            return coerceAny(resolved, value);
        }
        if (value instanceof ObjectNode object) {
            ObjectNode result = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                JsonNode known = resolved.path("properties").get(field.getKey());
                JsonNode fieldSchema = known == null ? resolved.path("additionalProperties") : known;
                result.set(field.getKey(), coerce(fieldSchema, field.getValue()));
            });
            return result;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> result.add(coerce(resolved.path("items"), item)));
            return result;
        }
        return leaf(resolved.path("type").asText(), value);
    }

    private JsonNode coerceAny(JsonNode schema, JsonNode value) {
        for (JsonNode branch : schema.get("anyOf")) {
            JsonNode candidate = coerce(branch, value);
            if (schemas.check(branch, candidate).isEmpty()) {
                return candidate;
            }
        }
        return value;
    }

    private static JsonNode leaf(String type, JsonNode value) {
        String text = value.textValue();
        if ((type.equals("integer") || type.equals("number")) && text.matches("-?\\d{1,18}")) {
            return LongNode.valueOf(Long.parseLong(text));
        }
        if (type.equals("boolean") && text.matches("true|false")) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        return value;
    }
}
