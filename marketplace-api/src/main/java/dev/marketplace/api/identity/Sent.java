package dev.marketplace.api.identity;

import java.util.Map;

/** What is answered when a mail went out, or would have. */
final class Sent {

    static final Map<String, String> CODE = Map.of(
            "message", "If the address can be registered, a code is on its way to it. It is good for five minutes.");

    static final Map<String, String> RECOVERY =
            Map.of("message", "If there is such an account, a code is on its way to it. It is good for five minutes.");

    private Sent() {}
}
