package dev.marketplace.shared;

import java.util.Map;

/**
 * What is wrong with one field of a command.
 *
 * @param field the field's name as the caller sent it, e.g. {@code email} or {@code lines[0].quantity}
 * @param message what it must be, for people, in English
 */
public record FieldError(String field, String message) {

    Map<String, Object> toMap() {
        return Map.of("field", field, "message", message);
    }
}
