package dev.marketplace.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** The seed's environment variables that have no place here, and why; all others are aliases of settings. */
final class SeedVariables {

    /** All 24, in the seed's order, with the example that its template gives. */
    static final Map<String, String> ALL = all();

    static final Map<String, String> WITHOUT_PLACE = Map.of(
            "NODE_ENV",
            "Many tools set it for everything on a machine; it must not open a production system. marketplace.mode decides,"
                    + " and production is its default.",
            "NEXT_PUBLIC_SELLER_SERVER_URI",
            "There is one origin: the seller portal and its API are at /seller of marketplace.base-url.",
            "NEXT_PUBLIC_SELLER_UI_LINK",
            "There is one origin: the seller portal is at /seller of marketplace.base-url.",
            "NEXT_PUBLIC_CHATTING_WEBSOCKET_URI",
            "There is one origin: pages open WebSockets on the host that they came from.",
            "NEXT_PUBLIC_SOCKET_URI",
            "There is one origin: pages open WebSockets on the host that they came from.",
            "NEXT_PUBLIC_STRIPE_PUBLIC_KEY",
            "No page of ours runs Stripe's script: payments are made on Stripe's own page. An API client that calls"
                    + " create-payment-intent brings its key itself.");

    private SeedVariables() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("NODE_ENV", "development");
        all.put("DATABASE_URL", "mongodb+srv://<user>:<password>@<host>/<database>");
        all.put("REDIS_URL", "rediss://default:<password>@<host>:6379");
        all.put("SMTP_HOST", "smtp.gmail.com");
        all.put("SMTP_PORT", "465");
        all.put("SMTP_SERVICE", "gmail");
        all.put("SMTP_USER", "<user>@gmail.com");
        all.put("SMTP_PASS", "<app password>");
        all.put("REFRESH_TOKEN_SECRET", "<at least 32 characters>");
        all.put("ACCESS_TOKEN_SECRET", "<at least 32 other characters>");
        all.put("STRIPE_SECRET_KEY", "sk_live_...");
        all.put("STRIPE_WEBHOOK_SECRET", "whsec_...");
        all.put("IMAGEKIT_PUBLIC_KEY", "<public key>");
        all.put("IMAGEKIT_PRIVATE_KEY", "<private key>");
        all.put("REDPANDA_BROKERS", "<host>:9092");
        all.put("REDPANDA_USERNAME", "<user>");
        all.put("REDPANDA_PASSWORD", "<password>");
        all.put("NEXT_PUBLIC_SERVER_URI", "https://shop.example.com");
        all.put("NEXT_PUBLIC_USER_UI_LINK", "https://shop.example.com");
        all.put("NEXT_PUBLIC_SELLER_SERVER_URI", "http://localhost:3001");
        all.put("NEXT_PUBLIC_SELLER_UI_LINK", "http://localhost:3001");
        all.put("NEXT_PUBLIC_CHATTING_WEBSOCKET_URI", "ws://localhost:6006");
        all.put("NEXT_PUBLIC_SOCKET_URI", "ws://localhost:6008");
        all.put("NEXT_PUBLIC_STRIPE_PUBLIC_KEY", "pk_live_...");
        return all;
    }
}
