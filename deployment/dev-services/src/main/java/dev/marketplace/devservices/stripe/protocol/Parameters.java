package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of parameters that Stripe's endpoints take, with the limits that Stripe documents. */
public final class Parameters {

    private static final int METADATA_KEYS = 50;
    private static final int METADATA_KEY_LENGTH = 40;
    private static final int METADATA_VALUE_LENGTH = 500;

    private Parameters() {}

    /** Text of 1 to so many characters. */
    public static Parameter text(int maxLength) {
        return (name, raw) -> {
            String text = leaf(name, raw);
            if (text.length() > maxLength) {
                throw ApiError.invalid(
                        "parameter_invalid_string_too_long",
                        name,
                        "Invalid string for " + name + ": must be at most " + maxLength + " characters");
            }
            return TextNode.valueOf(text);
        };
    }

    public static Parameter integer(long min, long max) {
        return (name, raw) -> {
            String text = leaf(name, raw);
            if (!text.matches("-?\\d{1,18}")) {
                throw ApiError.invalid("parameter_invalid_integer", name, "Invalid integer: " + text);
            }
            long value = Long.parseLong(text);
            if (value < min) {
                throw ApiError.invalid(
                        "parameter_invalid_integer", name, "This value must be greater than or equal to " + min + ".");
            }
            if (value > max) {
                throw ApiError.invalid(
                        "parameter_invalid_integer", name, "This value must be less than or equal to " + max + ".");
            }
            return LongNode.valueOf(value);
        };
    }

    public static Parameter bool() {
        return (name, raw) -> switch (leaf(name, raw)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> throw ApiError.invalid("parameter_invalid_boolean", name, "Invalid boolean: " + raw.textValue());
        };
    }

    public static Parameter choice(String... values) {
        return (name, raw) -> {
            String text = leaf(name, raw);
            if (!Arrays.asList(values).contains(text)) {
                throw ApiError.invalid(
                        null,
                        name,
                        "Invalid " + name + ": must be one of "
                                + Arrays.stream(values).collect(Collectors.joining(", ")));
            }
            return TextNode.valueOf(text);
        };
    }

    /** An http or https address. */
    public static Parameter url() {
        Parameter text = text(5_000);
        return (name, raw) -> {
            JsonNode value = text.read(name, raw);
            if (!value.textValue().matches("https?://[^\\s/]+.*")) {
                throw ApiError.invalid("url_invalid", name, "Not a valid URL");
            }
            return value;
        };
    }

    public static Parameter list(Parameter item, int maxItems) {
        return (name, raw) -> {
            if (!(raw instanceof ArrayNode array)) {
                throw ApiError.invalid(null, name, "Invalid array");
            }
            if (array.size() > maxItems) {
                throw ApiError.invalid(
                        "array_max_items",
                        name,
                        "Array " + name + " exceeded maximum " + maxItems + " allowed elements.");
            }
            ArrayNode values = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                values.add(item.read(name + "[" + i + "]", array.get(i)));
            }
            return values;
        };
    }

    public static Parameter object(Fields fields) {
        return (name, raw) -> {
            if (!(raw instanceof ObjectNode object)) {
                throw ApiError.invalid(null, name, "Invalid object");
            }
            return fields.read(name, object);
        };
    }

    /** At most 50 keys of 40 characters with values of 500; an empty value unsets its key. */
    public static Parameter metadata() {
        return (name, raw) -> {
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            // keys that are all numbers have arrived as a list
            ObjectNode given = raw instanceof ArrayNode array ? indexed(array) : metadataObject(name, raw);
            given.properties().forEach(entry -> {
                checkMetadata(name, entry.getKey(), entry.getValue());
                if (!entry.getValue().textValue().isEmpty()) {
                    values.set(entry.getKey(), entry.getValue());
                }
            });
            if (values.size() > METADATA_KEYS) {
                throw ApiError.invalid(null, name, "You can have at most " + METADATA_KEYS + " metadata keys.");
            }
            return values;
        };
    }

    /** A moment or a range of moments: an integer, or an object with gt, gte, lt, lte. */
    public static Parameter moments() {
        Parameter seconds = integer(0, 1L << 40);
        Parameter range = object(Fields.of()
                .with("gt", seconds)
                .with("gte", seconds)
                .with("lt", seconds)
                .with("lte", seconds));
        return (name, raw) -> raw instanceof ObjectNode ? range.read(name, raw) : seconds.read(name, raw);
    }

    static String leaf(String name, JsonNode raw) {
        if (!raw.isTextual()) {
            throw ApiError.invalid(null, name, "Invalid string for " + name);
        }
        if (raw.textValue().isEmpty()) {
            throw ApiError.invalid(
                    "parameter_invalid_empty",
                    name,
                    "You passed an empty string for '" + name + "'. We assume empty values are an attempt to unset a "
                            + "parameter; however '" + name + "' cannot be unset. You should remove '" + name
                            + "' from your request or supply a non-empty value.");
        }
        return raw.textValue();
    }

    private static ObjectNode metadataObject(String name, JsonNode raw) {
        if (raw instanceof ObjectNode object) {
            return object;
        }
        if (raw.isTextual() && raw.textValue().isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        throw ApiError.invalid(null, name, "Invalid object");
    }

    private static ObjectNode indexed(ArrayNode array) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < array.size(); i++) {
            object.set(String.valueOf(i), array.get(i));
        }
        return object;
    }

    private static void checkMetadata(String name, String key, JsonNode value) {
        if (key.length() > METADATA_KEY_LENGTH) {
            throw ApiError.invalid(
                    null,
                    name,
                    "Metadata keys can be at most " + METADATA_KEY_LENGTH + " characters long; '" + key
                            + "' is too long.");
        }
        if (!value.isTextual()) {
            throw ApiError.invalid(null, name + "[" + key + "]", "Metadata values must be strings");
        }
        if (value.textValue().length() > METADATA_VALUE_LENGTH) {
            throw ApiError.invalid(
                    null,
                    name + "[" + key + "]",
                    "Metadata values can be at most " + METADATA_VALUE_LENGTH + " characters long.");
        }
    }
}
