package dev.marketplace.devservices.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marketplace.devservices.stripe.protocol.ApiError;
import dev.marketplace.devservices.stripe.store.SandboxStore;
import dev.marketplace.devservices.stripe.store.Shelf;
import dev.marketplace.devservices.stripe.store.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * The keys of this sandbox, made at its first start and kept.
 *
 * @param secretKey {@code sk_test_...}, what the application calls with
 * @param webhookSecret {@code whsec_...}, what webhooks are signed with
 */
public record Credentials(String secretKey, String webhookSecret) {

    private static final String KEY = "credentials";

    static Credentials of(SandboxStore store) {
        return store.change(transaction -> {
            ObjectNode kept = transaction
                    .find(Shelf.SETTINGS, KEY)
                    .orElseGet(() -> Json.object()
                            .put("secretKey", "sk_test_" + Transaction.random(32))
                            .put("webhookSecret", "whsec_" + Transaction.random(32)));
            transaction.put(Shelf.SETTINGS, KEY, kept);
            return new Credentials(
                    kept.get("secretKey").textValue(), kept.get("webhookSecret").textValue());
        });
    }

    /**
     * @param authorization the header: Bearer, or Basic with the key as the user; may be null
     * @throws ApiError 401 when it does not carry the key
     */
    public void check(String authorization) {
        String given = key(authorization == null ? "" : authorization);
        if (given.isEmpty()) {
            throw ApiError.unauthorized("You did not provide an API key. You need to provide your API key in the"
                    + " Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (!MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), secretKey.getBytes(StandardCharsets.UTF_8))) {
            throw ApiError.unauthorized("Invalid API Key provided: " + masked(given));
        }
    }

    private static String key(String authorization) {
        String[] parts = authorization.strip().split("\\s+", 2);
        if (parts.length < 2) {
            return "";
        }
        if (parts[0].equalsIgnoreCase("Basic")) {
            try {
                String pair = new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8);
                return pair.split(":", 2)[0];
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return parts[0].equalsIgnoreCase("Bearer") ? parts[1] : "";
    }

    private static String masked(String key) {
        int shown = Math.min(8, key.length() / 2);
        return key.substring(0, shown) + "*".repeat(Math.min(20, key.length() - shown));
    }
}
