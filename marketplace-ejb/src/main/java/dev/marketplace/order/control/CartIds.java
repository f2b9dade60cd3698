package dev.marketplace.order.control;

import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Checks;
import dev.marketplace.shared.InvalidInput;
import dev.marketplace.shared.NotAllowed;
import dev.marketplace.shared.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The ids of carts. A visitor's id is a secret of her browser, so that only its hash is stored. */
public final class CartIds {

    private static final String VISITOR = "visitor:";
    private static final int VISITOR_MIN_LENGTH = 16;
    private static final int VISITOR_MAX_LENGTH = 128;

    private CartIds() {}

    /**
     * @throws NotAllowed for another shopper's cart
     * @throws dev.marketplace.shared.NotSignedIn
     * @throws InvalidInput if the key names nobody
     */
    public static String of(Caller caller, Optional<String> userId, Optional<String> visitorId) {
        if (userId.isPresent()) {
            if (!caller.require(Role.USER).id().equals(userId.get())) {
                throw new NotAllowed();
            }
            return ofUser(userId.get());
        }
        return ofVisitor(visitorId.orElseThrow(() -> new InvalidInput("visitorId", "Whose cart is it?")));
    }

    public static String ofUser(String userId) {
        return "user:" + userId;
    }

    public static String ofVisitor(String visitorId) {
        new Checks()
                .that(visitorId.length() >= VISITOR_MIN_LENGTH, "visitorId", "Too short.")
                .text("visitorId", visitorId, VISITOR_MAX_LENGTH)
                .done();
        return VISITOR + hash(visitorId);
    }

    /** The prefix of the ids of visitors' carts. */
    public static String visitorPrefix() {
        return VISITOR;
    }

    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
