package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.marketplace.devservices.stripe.Json;

/** Reads the JSON bodies of {@code /v2} into the tree that {@link FormTree} makes of forms: leaves are text, nulls absent. */
public final class JsonTree {

    private JsonTree() {}

    /**
     * @param body may be empty
     * @throws ApiError when it is no JSON object
     */
    public static ObjectNode parse(String body) {
        if (body.isBlank()) {
            return Json.object();
        }
        try {
            return (ObjectNode) text(Json.parse(body));
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("json_parse_error", null, "The request body is no JSON object.");
        }
    }

    private static JsonNode text(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode texts = Json.object();
            object.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    texts.set(field.getKey(), text(field.getValue()));
                }
            });
            return texts;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode texts = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> texts.add(text(item)));
            return texts;
        }
        return TextNode.valueOf(node.asText());
    }
}
