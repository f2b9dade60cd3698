package dev.marketplace.devservices.stripe.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.MVMap;

/** One change: sees its own writes through {@link #find}, and nobody else sees any before all are committed. */
public final class Transaction extends View {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ORDERED_DIGITS = 9;
    private static final int RANDOM_DIGITS = 15;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SEQUENCE = "sequence";

    private final Map<Shelf, Map<String, Optional<String>>> writes = new EnumMap<>(Shelf.class);

    Transaction(Map<Shelf, MVMap<String, String>> maps) {
        super(maps);
    }

    @Override
    public Optional<ObjectNode> find(Shelf shelf, String key) {
        Optional<String> written = writes.getOrDefault(shelf, Map.of()).get(key);
        return written == null ? super.find(shelf, key) : written.map(Json::parse);
    }

    public void put(Shelf shelf, String key, ObjectNode value) {
        write(shelf, key, Optional.of(Json.text(value)));
    }

    /** Puts an object under its {@code id}. */
    public void put(Shelf shelf, ObjectNode object) {
        put(shelf, object.get("id").textValue(), object);
    }

    public void remove(Shelf shelf, String key) {
        write(shelf, key, Optional.empty());
    }

    /**
     * A new id that sorts behind all former ones of its prefix and cannot be guessed.
     *
     * @param prefix with its underscore, e.g. {@code pi_}
     */
    public String newId(String prefix) {
        ObjectNode counter = find(Shelf.SETTINGS, SEQUENCE).orElseGet(Json::object);
        long next = counter.path("value").asLong() + 1;
        put(Shelf.SETTINGS, SEQUENCE, counter.put("value", next));
        return prefix + ordered(next) + random(RANDOM_DIGITS);
    }

    /** Characters that cannot be guessed, letters and digits. */
    public static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
        return text.toString();
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    void apply() {
        writes.forEach((shelf, values) -> values.forEach((key, value) -> value.ifPresentOrElse(
                text -> map(shelf).put(key, text), () -> map(shelf).remove(key))));
    }

    private void write(Shelf shelf, String key, Optional<String> text) {
        writes.computeIfAbsent(shelf, any -> new LinkedHashMap<>()).put(key, text);
    }

    private static String ordered(long number) {
        char[] text = new char[ORDERED_DIGITS];
        long rest = number;
        for (int i = ORDERED_DIGITS - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(text);
    }
}
