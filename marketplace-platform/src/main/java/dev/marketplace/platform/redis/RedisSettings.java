package dev.marketplace.platform.redis;

import dev.marketplace.platform.config.Setting;
import java.net.URI;

/** Where counters, locks and caches are. */
public record RedisSettings(
        @Setting(
                key = "marketplace.redis.url",
                alias = "REDIS_URL",
                unit = "redis://host:port or rediss://user:password@host:port",
                reason = "Throttles, locks, presence and caches live there; losing it costs at most a new code.",
                secret = true)
        URI url,

        @Setting(
                key = "marketplace.redis.timeout-millis",
                fallback = "1000",
                unit = "milliseconds",
                reason = "A cache that does not answer in a second is treated as gone.")
        int timeoutMillis) {}
