package dev.marketplace.launcher;

import java.util.Map;
import java.util.Optional;

/** What the application needs from others. The operator may bring each; what she does not bring is embedded. */
enum Need {
    REDIS("redis", "marketplace.redis.url", "REDIS_URL"),
    MONGODB("mongodb", "marketplace.mongodb.uri", "DATABASE_URL"),
    KAFKA("kafka", "marketplace.kafka.bootstrap-servers", "REDPANDA_BROKERS"),
    MAIL("mail", "marketplace.smtp.host", "SMTP_HOST"),
    PAYMENTS("payments", "marketplace.stripe.secret-key", "STRIPE_SECRET_KEY"),
    IMAGES("images", "marketplace.imagekit.private-key", "IMAGEKIT_PRIVATE_KEY"),
    SIGN_IN("sign-in", "marketplace.google.client-id", "");

    private final String title;
    private final String key;
    private final String seedVariable;

    Need(String title, String key, String seedVariable) {
        this.title = title;
        this.key = key;
        this.seedVariable = seedVariable;
    }

    /** The name in start-up lines, and the one that dev-services knows its stand-in by. */
    String title() {
        return title;
    }

    /** The setting that leads the application to it. */
    String key() {
        return key;
    }

    /** The seed's variable of the same meaning; it counts when {@link #key} is not set. Empty if it had none. */
    String seedVariable() {
        return seedVariable;
    }

    /** Where the operator's own is, as she gave it; empty when the embedded one is to be used. */
    Optional<String> given(Settings settings) {
        return settings.value(key).or(() -> settings.variable(seedVariable));
    }

    /** How the application finds the embedded Redis; the others are told by dev-services. */
    static Map<String, String> embeddedRedis(int port) {
        return Map.of(REDIS.key, "redis://127.0.0.1:" + port);
    }
}
