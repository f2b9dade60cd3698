package dev.marketplace.identity.control;

import dev.marketplace.platform.redis.Redis;
import dev.marketplace.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Short-lived things in Redis: what a code or a token stands for. They end by the marketplace's clock, which is part of the
 * stored value; the keys' own life only tidies up.
 */
@ApplicationScoped
public class Secrets {

    private final Redis redis;
    private final InstantSource clock;

    @Inject
    public Secrets(Redis redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    protected Secrets() {
        this(null, null);
    }

    /**
     * Keeps a value, in place of an earlier one.
     *
     * @throws dev.marketplace.shared.Unavailable without Redis
     */
    public void keep(Scope scope, String kind, String name, String value, Duration life) {
        String whole = clock.instant().plus(life).toEpochMilli() + " " + value;
        Throttles.ask(redis, jedis -> jedis.psetex(key(scope, kind, name), life.toMillis() * 2, whole));
    }

    /**
     * Empty if there is none, or no longer.
     *
     * @throws dev.marketplace.shared.Unavailable without Redis
     */
    public Optional<String> find(Scope scope, String kind, String name) {
        return living(Throttles.ask(redis, jedis -> jedis.get(key(scope, kind, name))));
    }

    /** Like {@link #find}, and it is gone then: of several who take it at once, one gets it. */
    public Optional<String> take(Scope scope, String kind, String name) {
        return living(Throttles.ask(redis, jedis -> jedis.getDel(key(scope, kind, name))));
    }

    /** @return whether there was one */
    public boolean forget(Scope scope, String kind, String name) {
        return Throttles.ask(redis, jedis -> jedis.del(key(scope, kind, name))) == 1;
    }

    private Optional<String> living(String whole) {
        return Optional.ofNullable(whole)
                .map(kept -> kept.split(" ", 2))
                .filter(parts -> clock.millis() < Long.parseLong(parts[0]))
                .map(parts -> parts[1]);
    }

    private static String key(Scope scope, String kind, String name) {
        return scope.redisKey("secret", kind, name);
    }
}
