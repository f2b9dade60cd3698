package dev.marketplace.kit.page;

import dev.marketplace.shared.FieldError;
import dev.marketplace.shared.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What is wrong with a form's fields, in the reader's language. */
public final class FieldErrors {

    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** @param words gives the sentence for a field's name */
    public void add(InvalidInput refused, UnaryOperator<String> words) {
        for (FieldError error : refused.errors()) {
            sentences.putIfAbsent(error.field(), words.apply(error.field()));
        }
    }

    public void add(String field, String sentence) {
        sentences.put(field, sentence);
    }

    /** The sentence for a field; empty if nothing is wrong with it. */
    public String of(String field) {
        return sentences.getOrDefault(field, "");
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }
}
