package dev.marketplace.devservices.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reading and writing JSON, and the shapes of Stripe's objects, which lie as resources in {@code stripe/objects}. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, ObjectNode> SHAPES = new ConcurrentHashMap<>();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The tree of a plain value: a record's or map's, a list's, a number's. */
    public static <T extends JsonNode> T tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * @param text an object's JSON
     * @throws IllegalArgumentException when it is something else
     */
    public static ObjectNode parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("Not a JSON object");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    public static String text(JsonNode node) {
        return node.toString();
    }

    /** A fresh object with every field that Stripe always sends, e.g. of {@code payment_intent}. */
    public static ObjectNode shape(String objectName) {
        return SHAPES.computeIfAbsent(objectName, Json::load).deepCopy();
    }

    private static ObjectNode load(String objectName) {
        try (InputStream resource = Json.class.getResourceAsStream("/stripe/objects/" + objectName + ".json")) {
            return (ObjectNode) MAPPER.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("The shape of " + objectName + " is missing", e);
        }
    }
}
