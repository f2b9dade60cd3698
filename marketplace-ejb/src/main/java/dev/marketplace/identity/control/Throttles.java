package dev.marketplace.identity.control;

import dev.marketplace.platform.redis.Redis;
import dev.marketplace.shared.Scope;
import dev.marketplace.shared.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Counters that hold people back, in Redis. Windows end by the marketplace's clock, which is part of the stored value; the
 * keys' own life only tidies up. Without Redis everything here fails closed.
 */
@ApplicationScoped
public class Throttles {

    /** Counts one up in a window that starts with the first count; answers the count and the milliseconds left. */
    private static final String COUNT = """
            local ends = tonumber(redis.call('HGET', KEYS[1], 'ends') or '0')
            local now = tonumber(ARGV[1])
            if ends <= now then
              redis.call('DEL', KEYS[1])
              ends = now + tonumber(ARGV[2])
              redis.call('HSET', KEYS[1], 'ends', ends)
              redis.call('PEXPIRE', KEYS[1], tonumber(ARGV[2]) * 2)
            end
            local count = redis.call('HINCRBY', KEYS[1], 'count', 1)
            return {count, ends - now}
            """;

    /** Counts one down, never below zero; a counter that is gone stays gone. */
    private static final String BACK = """
            if tonumber(redis.call('HGET', KEYS[1], 'count') or '0') > 0 then
              return redis.call('HINCRBY', KEYS[1], 'count', -1)
            end
            return 0
            """;

    private static final Duration RETRY = Duration.ofSeconds(10);

    private final Redis redis;
    private final InstantSource clock;

    @Inject
    public Throttles(Redis redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    protected Throttles() {
        this(null, null);
    }

    /** How often something was counted in its window, this time included, and how long the window still lasts. */
    public record Count(long count, Duration left) {}

    /**
     * Counts one up, atomically.
     *
     * @param what names the limit, e.g. {@code sign-in}
     * @param who whom it holds back: an address or an account, in any case
     * @throws Unavailable without Redis
     */
    public Count count(Scope scope, String what, String who, Duration window) {
        List<String> arguments = List.of(Long.toString(clock.millis()), Long.toString(window.toMillis()));
        List<?> answer = ask(jedis -> (List<?>) jedis.eval(COUNT, List.of(key(scope, what, who)), arguments));
        return new Count(((Number) answer.get(0)).longValue(), Duration.ofMillis(((Number) answer.get(1)).longValue()));
    }

    /**
     * Counts one up.
     *
     * @return how long to wait, if this one was over the limit
     */
    public Optional<Duration> over(Scope scope, String what, String who, int limit, Duration window) {
        Count count = count(scope, what, who, window);
        return count.count() > limit ? Optional.of(count.left()) : Optional.empty();
    }

    /** Takes back what was counted, once it turned out to be good; a window that has ended stays so. */
    public void back(Scope scope, String what, String who) {
        ask(jedis -> jedis.eval(BACK, List.of(key(scope, what, who)), List.of()));
    }

    /**
     * Locks for so long.
     *
     * @throws Unavailable without Redis
     */
    public void lock(Scope scope, String what, String who, Duration length) {
        String key = key(scope, what, who);
        long ends = clock.millis() + length.toMillis();
        ask(jedis -> jedis.psetex(key, length.toMillis() * 2, Long.toString(ends)));
    }

    /**
     * How long a lock still holds; empty if there is none.
     *
     * @throws Unavailable without Redis
     */
    public Optional<Duration> locked(Scope scope, String what, String who) {
        return Optional.ofNullable(ask(jedis -> jedis.get(key(scope, what, who))))
                .map(ends -> Duration.ofMillis(Long.parseLong(ends) - clock.millis()))
                .filter(left -> left.compareTo(Duration.ZERO) > 0);
    }

    /** Forgets a counter or lock. */
    public void forget(Scope scope, String what, String who) {
        ask(jedis -> jedis.del(key(scope, what, who)));
    }

    private static String key(Scope scope, String what, String who) {
        return scope.redisKey("throttle", what, who.toLowerCase(Locale.ROOT));
    }

    private <T> T ask(Function<UnifiedJedis, T> command) {
        return ask(redis, command);
    }

    /** @throws Unavailable without Redis */
    static <T> T ask(Redis redis, Function<UnifiedJedis, T> command) {
        try {
            return command.apply(redis.client());
        } catch (JedisException e) {
            throw new Unavailable("This does not work just now. Please try again in a moment.", RETRY);
        }
    }
}
