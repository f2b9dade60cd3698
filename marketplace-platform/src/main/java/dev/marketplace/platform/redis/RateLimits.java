package dev.marketplace.platform.redis;

import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts what happens in windows of time, atomically and for all nodes at once, in Redis. A window begins with the first
 * count and ends by the marketplace's clock, which is part of the stored value; the keys' own life only tidies up.
 */
@ApplicationScoped
public class RateLimits {

    /** Counts one up at each key; answers the milliseconds until the last of the exceeded windows ends, else 0. */
    private static final String COUNT = """
            local now = tonumber(ARGV[1])
            local wait = 0
            for i, key in ipairs(KEYS) do
              local limit = tonumber(ARGV[2 * i])
              local window = tonumber(ARGV[2 * i + 1])
              local ends = tonumber(redis.call('HGET', key, 'ends') or '0')
              if ends <= now then
                redis.call('DEL', key)
                ends = now + window
                redis.call('HSET', key, 'ends', ends)
                redis.call('PEXPIRE', key, window * 2)
              end
              if redis.call('HINCRBY', key, 'count', 1) > limit then
                wait = math.max(wait, ends - now)
              end
            end
            return wait
            """;

    private final Redis redis;
    private final InstantSource clock;

    @Inject
    public RateLimits(Redis redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    protected RateLimits() {
        this(null, null);
    }

    /**
     * So many of something in so long.
     *
     * @param what names the limit, e.g. {@code requests}
     * @param who whom it holds back: an address, an account, or everybody; in any case
     */
    public record Limit(String what, String who, long count, Duration window) {}

    /**
     * Counts one up at each limit, those that are exceeded included.
     *
     * @return how long to wait until none is exceeded any more; empty if none is
     * @throws redis.clients.jedis.exceptions.JedisException without Redis
     */
    public Optional<Duration> exceeded(Scope scope, List<Limit> limits) {
        List<String> keys = limits.stream()
                .map(limit -> scope.redisKey("rate", limit.what(), limit.who().toLowerCase(Locale.ROOT)))
                .toList();
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(clock.millis()));
        for (Limit limit : limits) {
            arguments.add(Long.toString(limit.count()));
            arguments.add(Long.toString(limit.window().toMillis()));
        }
        long wait = ((Number) redis.client().eval(COUNT, keys, arguments)).longValue();
        return wait > 0 ? Optional.of(Duration.ofMillis(wait)) : Optional.empty();
    }
}
