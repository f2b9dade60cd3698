package dev.marketplace.devservices.stripe.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks a JSON value against the part of JSON Schema that Stripe's description uses: type, properties, required,
 * additionalProperties, items, enum, const, anyOf, pattern and references, with {@code x-known-values} taken as an enum.
 */
final class SchemaValidator {

    private final JsonNode document;

    SchemaValidator(JsonNode document) {
        this.document = document;
    }

    /** What is wrong, one line each; empty when nothing is. */
    List<String> check(JsonNode schema, JsonNode value) {
        List<String> errors = new ArrayList<>();
        check(resolve(schema), value, "", errors);
        return errors;
    }

    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref")
                ? resolve(document.at(schema.get("$ref").textValue().substring(1)))
                : schema;
    }

    private void check(JsonNode schema, JsonNode value, String path, List<String> errors) {
        if (schema.has("anyOf")) {
            checkAny(schema.get("anyOf"), value, path, errors);
            return;
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            errors.add(path + ": " + value + " is not " + schema.get("const"));
        }
        checkValues(schema, value, path, errors);
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            errors.add(path + ": " + value.getNodeType() + " is not "
                    + schema.get("type").asText("any of them"));
        } else if (value.isObject() && schema.path("type").asText().equals("object")) {
            checkObject(schema, value, path, errors);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(resolve(schema.path("items")), value.get(i), path + "/" + i, errors);
            }
        }
    }

    private static void checkValues(JsonNode schema, JsonNode value, String path, List<String> errors) {
        for (String keyword : new String[] {"enum", "x-known-values"}) {
            boolean listed = false;
            for (JsonNode known : schema.path(keyword)) {
                listed |= known.equals(value);
            }
            if (schema.has(keyword) && !listed && !value.isNull()) {
                errors.add(path + ": " + value + " is none of " + schema.get(keyword));
            }
        }
        if (schema.has("pattern")
                && value.isTextual()
                && !value.textValue().matches(schema.get("pattern").textValue())) {
            errors.add(path + ": " + value + " does not match " + schema.get("pattern"));
        }
    }

    private void checkObject(JsonNode schema, JsonNode value, String path, List<String> errors) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.textValue())) {
                errors.add(path + ": lacks " + name.textValue());
            }
        }
        value.properties().forEach(field -> {
            JsonNode known = schema.path("properties").get(field.getKey());
            JsonNode additional = schema.path("additionalProperties");
            String fieldPath = path + "/" + field.getKey();
            if (known != null) {
                check(resolve(known), field.getValue(), fieldPath, errors);
            } else if (additional.isObject()) {
                check(resolve(additional), field.getValue(), fieldPath, errors);
            } else if (additional.isBoolean() && !additional.booleanValue()) {
                errors.add(fieldPath + ": unknown");
            }
        });
    }

    /** Reports what is wrong with the branch that fits best, for with twenty branches the rest would only mislead. */
    private void checkAny(JsonNode branches, JsonNode value, String path, List<String> errors) {
        List<List<String>> failures = new ArrayList<>();
        for (JsonNode branch : branches) {
            JsonNode schema = resolve(branch);
            List<String> wrong = new ArrayList<>();
            if (isOtherObject(schema, value)) {
                wrong.add(path + ": another object");
            } else {
                check(schema, value, path, wrong);
                if (wrong.isEmpty()) {
                    return;
                }
                if (schema.path("type").asText().equals("object") && value.isObject()) {
                    failures.add(0, wrong);
                    continue;
                }
            }
            failures.add(wrong);
        }
        errors.addAll(failures.stream()
                .filter(wrong -> wrong.stream().noneMatch(line -> line.contains("another object")))
                .findFirst()
                .orElseGet(() -> failures.stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElse(List.of(path + ": nothing is allowed here"))));
    }

    /** Whether a constant, e.g. {@code object} or {@code type}, says that this schema is for something else. */
    private static boolean isOtherObject(JsonNode schema, JsonNode value) {
        for (String name : new String[] {"object", "type"}) {
            JsonNode constant = schema.path("properties").path(name).path("const");
            if (!constant.isMissingNode() && value.has(name) && !constant.equals(value.get(name))) {
                return true;
            }
        }
        return false;
    }

    /** @param type one, or a list of several */
    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (!type.isArray()) {
            return isOfType(type.textValue(), value);
        }
        boolean any = false;
        for (JsonNode each : type) {
            any |= isOfType(each.textValue(), value);
        }
        return any;
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("Unknown type " + type);
        };
    }
}
