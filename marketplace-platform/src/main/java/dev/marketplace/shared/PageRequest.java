package dev.marketplace.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Which page of a list is asked for.
 *
 * @param limit 1 to 100
 * @param after the opaque cursor that the page before gave; absent for the first page
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int MAX_LIMIT = 100;

    /** @throws InvalidInput if the limit is out of range */
    public PageRequest {
        new Checks().range("limit", limit, 1, MAX_LIMIT).done();
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /**
     * The key that the cursor hides: that of the last item of the page before.
     *
     * @throws InvalidInput if it is no cursor
     */
    public Optional<String> afterKey() {
        try {
            return after.map(cursor -> new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("after", "This is no cursor that a list of ours gave.");
        }
    }

    /** The cursor that hides a key. */
    public static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
