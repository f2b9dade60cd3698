package dev.marketplace.platform.kafka;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * Tells a record that cannot be handled from a store that is away: the first goes to the dead letters after its
 * attempts, the second is no fault of the record, which waits until the store is back.
 */
public final class Outages {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(
            MongoTimeoutException.class,
            MongoSocketException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            JedisConnectionException.class);

    private Outages() {}

    /** Whether the failure, or what caused it, says that MongoDB, Redis or Kafka cannot be reached. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isSign(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A read that timed out may be one record's own slow query, so that it counts as the record's failure. */
    private static boolean isSign(Throwable cause) {
        if (cause instanceof EventNotPublished failure) {
            return failure.isBrokerAway();
        }
        return !(cause instanceof MongoSocketReadTimeoutException)
                && SIGNS.stream().anyMatch(sign -> sign.isInstance(cause));
    }
}
