package dev.marketplace.kafka;

import dev.marketplace.platform.correlation.Log;
import java.time.Duration;
import java.util.Objects;

/**
 * Says in the log, once per change, whether the broker answers a listener. The client itself does not tell: polling a
 * broker that is away returns nothing, as polling an empty topic does; so bytes that come in are the sign of life.
 */
final class BrokerWatch {

    private static final Log LOG = Log.of(BrokerWatch.class);
    private static final long SILENCE_NANOS = Duration.ofSeconds(10).toNanos();

    private final String listener;
    private String problem = "";
    private boolean connected;
    private double bytes;
    private long quietSince;

    /** @param listener how log lines call it */
    BrokerWatch(String listener) {
        this.listener = listener;
    }

    /** A new consumer starts, which has received nothing. */
    void begin(long now) {
        bytes = 0;
        quietSince = now;
    }

    /**
     * @param bytesSoFar what this consumer has received since its start
     * @param expected whether it waits for an answer; a consumer whose partitions are all paused asks for nothing
     */
    void observe(double bytesSoFar, boolean expected, long now) {
        if (bytesSoFar > bytes) {
            bytes = bytesSoFar;
            quietSince = now;
            found();
        } else if (!expected) {
            quietSince = now;
        } else if (now - quietSince > SILENCE_NANOS) {
            lost("the broker does not answer");
        }
    }

    /** The consumer failed and is made anew. */
    void lost(String reason) {
        connected = false;
        if (!Objects.equals(problem, reason)) {
            problem = reason;
            LOG.warning("Kafka: {0}: {1}; trying on", listener, reason);
        }
    }

    boolean isConnected() {
        return connected;
    }

    private void found() {
        if (!connected) {
            connected = true;
            problem = "";
            LOG.info("Kafka: {0}: connected", listener);
        }
    }
}
