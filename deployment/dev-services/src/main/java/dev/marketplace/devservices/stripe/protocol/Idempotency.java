package dev.marketplace.devservices.stripe.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.Json;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code Idempotency-Key} as Stripe treats it: the first answer of an executed request is kept and given again, errors
 * included, for 24 hours; the key goes with one address and one set of parameters; a second request while the first is
 * being executed is refused.
 */
public final class Idempotency {

    private static final int MAX_KEY_LENGTH = 255;
    private static final Duration KEPT = Duration.ofHours(24);

    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    public Idempotency(Clock clock) {
        this.clock = clock;
    }

    /** Marks the key as being executed; {@link #release} ends that. */
    public void claim(String key) {
        if (key.length() > MAX_KEY_LENGTH) {
            throw ApiError.invalid(null, null, "Idempotency keys can be at most " + MAX_KEY_LENGTH + " characters.");
        }
        if (!inFlight.add(key)) {
            throw ApiError.keyInUse(key);
        }
    }

    public void release(String key) {
        inFlight.remove(key);
    }

    /** The answer kept for this key, empty when this request is the first. */
    public Optional<Kept> find(Transaction transaction, String key, String method, String path, ObjectNode raw) {
        Optional<ObjectNode> found = transaction
                .find(Shelf.IDEMPOTENCY_KEYS, key)
                .filter(kept -> clock.millis() - kept.get("createdAt").asLong() < KEPT.toMillis());
        found.ifPresent(kept -> {
            if (!kept.get("address").textValue().equals(method + " " + path)) {
                throw ApiError.keyReused("Keys for idempotent requests can only be used for the same endpoint they were"
                        + " first used for ('" + kept.get("address").textValue() + "'). Try using a key other than '"
                        + key + "' if you meant to execute a different request.");
            }
            if (!kept.get("fingerprint").textValue().equals(fingerprint(raw))) {
                throw ApiError.keyReused("Keys for idempotent requests can only be used with the same parameters they"
                        + " were first used with. Try using a key other than '" + key
                        + "' if you meant to execute a different request.");
            }
        });
        return found.map(kept -> new Kept(
                new Answer(kept.get("status").asInt(), (ObjectNode) kept.get("body")),
                kept.get("requestId").textValue()));
    }

    public void keep(Transaction transaction, String key, String method, String path, ObjectNode raw, Kept kept) {
        ObjectNode entry = Json.object()
                .put("id", key)
                .put("address", method + " " + path)
                .put("fingerprint", fingerprint(raw))
                .put("requestId", kept.requestId())
                .put("status", kept.answer().status())
                .put("createdAt", clock.millis());
        entry.set("body", kept.answer().body());
        transaction.put(Shelf.IDEMPOTENCY_KEYS, entry);
    }

    /** Forgets what is older than 24 hours. */
    public void prune(Transaction transaction) {
        transaction
                .oldestFirst(Shelf.IDEMPOTENCY_KEYS)
                .filter(kept -> clock.millis() - kept.get("createdAt").asLong() >= KEPT.toMillis())
                .toList()
                .forEach(kept -> transaction.remove(
                        Shelf.IDEMPOTENCY_KEYS, kept.get("id").textValue()));
    }

    private static String fingerprint(ObjectNode raw) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical(raw).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String canonical(JsonNode node) {
        if (!node.isObject()) {
            StringBuilder text = new StringBuilder(node.isTextual() ? Json.text(node) : "[");
            node.forEach(item -> text.append(canonical(item)).append(','));
            return text.toString();
        }
        Map<String, String> sorted = new TreeMap<>();
        node.properties().forEach(field -> sorted.put(field.getKey(), canonical(field.getValue())));
        return sorted.toString();
    }

    /** An answer with the id of the request that was first answered with it. */
    public record Kept(Answer answer, String requestId) {}
}
