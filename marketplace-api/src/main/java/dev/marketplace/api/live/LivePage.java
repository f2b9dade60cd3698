package dev.marketplace.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One open page: its connection, whose it is, and when it was last heard of. */
final class LivePage {

    private static final Logger LOG = Logger.getLogger(LivePage.class.getName());

    private final Session session;
    private final LiveHolder holder;
    private final AutoCloseable subscription;
    private volatile long heardAtMillis;

    LivePage(Session session, LiveHolder holder, AutoCloseable subscription, long nowMillis) {
        this.session = session;
        this.holder = holder;
        this.subscription = subscription;
        this.heardAtMillis = nowMillis;
    }

    LiveHolder holder() {
        return holder;
    }

    void heard(long nowMillis) {
        heardAtMillis = nowMillis;
    }

    boolean isSilent(long nowMillis) {
        return nowMillis - heardAtMillis > Limits.SILENCE_MILLIS;
    }

    void send(String line) {
        session.getAsyncRemote().sendText(line);
    }

    void ping() {
        try {
            session.getBasicRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalArgumentException broken) {
            close(CloseReason.CloseCodes.GOING_AWAY, "no answer");
        }
    }

    void unsubscribe() {
        try {
            subscription.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "a live subscription could not be ended", e);
        }
    }

    void close(CloseReason.CloseCode code, String reason) {
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException gone) {
            LOG.log(Level.FINE, "a live connection was gone already", gone);
        }
    }
}
