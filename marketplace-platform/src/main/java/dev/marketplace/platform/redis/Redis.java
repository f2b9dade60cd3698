package dev.marketplace.platform.redis;

import dev.marketplace.platform.config.SettingsReader;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.UnifiedJedis;

/** The one Redis client of the application. */
@ApplicationScoped
public class Redis {

    private UnifiedJedis client;

    public Redis() {}

    /**
     * For use without a container.
     *
     * @param client closed with this
     */
    public Redis(UnifiedJedis client) {
        this.client = client;
    }

    /**
     * The client; it connects when it is used.
     *
     * @return commands throw {@code redis.clients.jedis.exceptions.JedisConnectionException} while no Redis answers
     */
    public synchronized UnifiedJedis client() {
        if (client == null) {
            RedisSettings settings = SettingsReader.ofContainer().read(RedisSettings.class);
            client = new JedisPooled(pool(), settings.url(), settings.timeoutMillis());
        }
        return client;
    }

    /** A Redis that was restarted leaves dead connections behind; each would refuse one request more. */
    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setTestOnBorrow(true);
        return pool;
    }

    /**
     * Returns once the server answered.
     *
     * @throws redis.clients.jedis.exceptions.JedisException if it does not
     */
    public void ping() {
        client().ping();
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
